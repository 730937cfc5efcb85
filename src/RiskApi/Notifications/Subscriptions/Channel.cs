using System.Text.Json.Serialization;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>The form in which messages are sent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Channel>))]
internal enum Channel
{
    /// <summary>CloudEvents 1.0 in JSON, signed as Standard Webhooks says.</summary>
    Webhook,

    /// <summary>Block Kit, for an incoming webhook of Slack.</summary>
    Slack,

    /// <summary>An Adaptive Card, for a workflow or an incoming webhook of Microsoft Teams.</summary>
    Teams,
}
