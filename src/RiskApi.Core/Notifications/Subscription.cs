using System.Text.Json.Serialization;

namespace RiskApi.Core.Notifications;

/// <summary>Who wants to be told of what, and how; where messages go is kept apart, sealed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Channel">The form of the messages.</param>
/// <param name="Target">Where messages go, without what makes the address a secret.</param>
/// <param name="TargetFingerprint">Tells addresses apart without showing them: the first 12 hexadecimal digits of the address's SHA-256.</param>
/// <param name="Filter">Which events.</param>
/// <param name="Mode">When.</param>
/// <param name="Digest">When digests are sent; null where each event is sent at once.</param>
public sealed record Subscription(
    string Name, Channel Channel, string Target, string TargetFingerprint, SubscriptionFilter Filter, DeliveryMode Mode, DigestPlan? Digest)
{
    /// <summary>The first digest after an instant; null where each event is sent at once.</summary>
    public DateTimeOffset? NextDigestAfter(DateTimeOffset at) =>
        Mode == DeliveryMode.Digest ? DigestSchedule.Next(at, Digest?.HourUtc ?? DigestPlan.DefaultHourUtc) : null;
}

/// <summary>The form in which messages are sent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>CloudEvents 1.0 in JSON, signed as Standard Webhooks says.</summary>
    Webhook,

    /// <summary>Block Kit, for an incoming webhook of Slack.</summary>
    Slack,

    /// <summary>An Adaptive Card, for a workflow or an incoming webhook of Microsoft Teams.</summary>
    Teams,

    /// <summary>A mail, in plain text and in HTML.</summary>
    Mail,
}

/// <summary>Whether a subscription is told anything.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SubscriptionState>))]
public enum SubscriptionState
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>It is not, because somebody paused it.</summary>
    Paused,

    /// <summary>It is not, because its target is gone.</summary>
    Disabled,
}
