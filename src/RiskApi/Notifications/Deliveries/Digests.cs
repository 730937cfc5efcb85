using RiskApi.Core.Notifications;
using RiskApi.Notifications.Messages;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Deliveries;

/// <summary>Makes the digests that are due.</summary>
internal sealed class Digests(Database database, SubscriptionStore subscriptions, AlertStore alerts, TimeProvider time)
{
    /// <summary>Makes each digest that is due, once, whichever instance is first; after a downtime one with all that was collected since.</summary>
    public async Task Make(CancellationToken cancel)
    {
        foreach (var subscription in await subscriptions.DueForDigest(time.GetUtcNow(), cancel))
        {
            await database.Write(Author.Service(time), session => Make(session, subscription), cancel);
        }
    }

    private async Task<bool> Make(WriteSession session, StoredSubscription subscription)
    {
        var at = session.Author.At;
        if (subscription.Subscription.NextDigestAfter(at) is not { } next || !await SubscriptionStore.MoveDigest(session, subscription, next))
        {
            return false;
        }

        var collected = await WithoutHandled(session, await DeliveryStore.Collected(session, subscription.Id));
        var isByOwner = subscription.Subscription.Digest?.SplitBy == DigestSplit.Owner;
        foreach (var ofOne in collected.GroupBy(one => isByOwner ? one.Alert!.Project.Owner : null).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var part in ofOne.OrderBy(one => one.Alert!, Urgency.Order).Chunk(MessageBody.MostAlerts(subscription.Subscription.Channel)))
            {
                var digest = new StoredDelivery(
                    StoredId.New(at),
                    subscription.Id,
                    DeliveryState.Pending,
                    new(MessageKind.Digest, [.. part.Select(one => one.Alert!)]) { Owner = ofOne.Key },
                    at,
                    at);
                await DeliveryStore.Insert(session, digest);
                await DeliveryStore.PutInDigest(session, digest.Id, part);
            }
        }

        return true;
    }

    /// <summary>What nobody handled meanwhile: whoever handled an alert knew what had been noticed before.</summary>
    private async Task<IReadOnlyList<StoredDelivery>> WithoutHandled(WriteSession session, IReadOnlyList<StoredDelivery> collected)
    {
        var handled = await alerts.Handled(session, [.. collected.Select(one => one.Alert!.Project.Id).Distinct()]);
        var today = DateOnly.FromDateTime(session.Author.At.UtcDateTime);
        var byNeed = collected.ToLookup(one => !handled[one.Alert!.Project.Id].Any(alert => alert.Value.Quiets(one.Alert, today)));
        await DeliveryStore.Withhold(session, byNeed[false]);
        return [.. byNeed[true]];
    }
}
