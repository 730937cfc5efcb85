using System.Text.Json.Serialization;

namespace RiskApi.Core.Notifications;

/// <summary>When digests are sent, and what one is about.</summary>
public sealed record DigestPlan
{
    /// <summary>The hour of digests whose hour is left out.</summary>
    public const int DefaultHourUtc = 7;

    /// <summary>The full hour of the day at which they are sent, in UTC; 7 where left out.</summary>
    /// <example>7</example>
    public int? HourUtc { get; init; }

    /// <summary>What one digest is about; all of the subscription where left out.</summary>
    public DigestSplit? SplitBy { get; init; }
}

/// <summary>What one digest is about.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DigestSplit>))]
public enum DigestSplit
{
    /// <summary>All that the subscription is told of.</summary>
    Subscription,

    /// <summary>The projects of one owner; one digest for each owner.</summary>
    Owner,
}

/// <summary>When messages are sent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DeliveryMode>))]
public enum DeliveryMode
{
    /// <summary>One message for each event, at once.</summary>
    Each,

    /// <summary>One message a day with all events since the one before; none on a day without events.</summary>
    Digest,
}
