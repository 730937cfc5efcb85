namespace RiskApi.Notifications.Subscriptions;

/// <summary>Who wants to be told of what, and how; where messages go is kept apart, sealed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Channel">The form of the messages.</param>
/// <param name="Target">Where messages go, without what makes the address a secret.</param>
/// <param name="TargetFingerprint">Tells addresses apart without showing them: the first 12 hexadecimal digits of the address's SHA-256.</param>
/// <param name="Filter">Which events.</param>
/// <param name="Mode">When.</param>
/// <param name="Digest">When digests are sent; null where each event is sent at once.</param>
internal sealed record Subscription(string Name, Channel Channel, string Target, string TargetFingerprint, SubscriptionFilter Filter, DeliveryMode Mode, DigestPlan? Digest)
{
    /// <summary>The first digest after an instant; null where each event is sent at once.</summary>
    public DateTimeOffset? NextDigestAfter(DateTimeOffset at) => Mode == DeliveryMode.Digest ? DigestSchedule.Next(at, Digest?.HourUtc ?? DigestPlan.DefaultHourUtc) : null;
}
