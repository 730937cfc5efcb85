using System.Text.Json.Serialization;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>When digests are sent, and what one is about.</summary>
internal sealed record DigestPlan
{
    public const int DefaultHourUtc = 7;

    /// <summary>The full hour of the day at which they are sent, in UTC; 7 where left out.</summary>
    /// <example>7</example>
    public int? HourUtc { get; init; }

    /// <summary>What one digest is about; all of the subscription where left out.</summary>
    public DigestSplit? SplitBy { get; init; }
}

/// <summary>What one digest is about.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DigestSplit>))]
internal enum DigestSplit
{
    /// <summary>All that the subscription is told of.</summary>
    Subscription,

    /// <summary>The projects of one owner; one digest for each owner.</summary>
    Owner,
}
