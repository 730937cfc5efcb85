using System.Text.Json.Serialization;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>Whether a subscription is told anything.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SubscriptionState>))]
internal enum SubscriptionState
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>It is not, because somebody paused it.</summary>
    Paused,

    /// <summary>It is not, because its target is gone.</summary>
    Disabled,
}
