using RiskApi.Core.Notifications;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>A subscription.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Channel">The form of the messages.</param>
/// <param name="Target">Where messages go, without what makes the address a secret.</param>
/// <param name="TargetFingerprint">Tells addresses apart without showing them: the first 12 hexadecimal digits of the address's SHA-256.</param>
/// <param name="Filter">Which events.</param>
/// <param name="Mode">When messages are sent.</param>
/// <param name="Digest">When digests are sent; null where each event is sent at once.</param>
/// <param name="NextDigestAt">When the next digest is due; null where each event is sent at once.</param>
/// <param name="State">Whether it is told anything.</param>
/// <param name="DisabledBecause">Why it was disabled; null where it was not.</param>
/// <param name="Secret">The secret that webhooks are signed with, shown where it is made and never again; null everywhere else.</param>
/// <param name="Version">Counts its changes, from 1 on; also its entity tag.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record SubscriptionView(
    string Id,
    string Name,
    Channel Channel,
    string Target,
    string TargetFingerprint,
    SubscriptionFilter Filter,
    DeliveryMode Mode,
    DigestPlan? Digest,
    DateTimeOffset? NextDigestAt,
    SubscriptionState State,
    string? DisabledBecause,
    string? Secret,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static SubscriptionView Of(StoredSubscription stored)
    {
        var subscription = stored.Subscription;
        return new(
            stored.Id,
            subscription.Name,
            subscription.Channel,
            subscription.Target,
            subscription.TargetFingerprint,
            subscription.Filter,
            subscription.Mode,
            subscription.Digest,
            stored.NextDigestAt,
            stored.State,
            stored.DisabledBecause,
            null,
            stored.Version,
            stored.CreatedAt,
            stored.UpdatedAt);
    }
}

/// <summary>A page of subscriptions, newest first.</summary>
/// <param name="Items">The subscriptions.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record SubscriptionPage(IReadOnlyList<SubscriptionView> Items, string? Next);
