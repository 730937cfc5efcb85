using System.Text.Json.Serialization;

namespace RiskApi.Core.Notifications.Alerts;

/// <summary>What became of an alert on a dependency.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AlertState>))]
public enum AlertState
{
    /// <summary>Nobody has handled it, or what somebody made of it no longer holds.</summary>
    Open,

    /// <summary>Somebody knows of it, and works on it.</summary>
    Acknowledged,

    /// <summary>Somebody put it off until a day.</summary>
    Snoozed,

    /// <summary>Somebody has done what is to be done.</summary>
    Resolved,
}
