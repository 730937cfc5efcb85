using RiskApi.Core.Notifications;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Events;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Deliveries;

/// <summary>Queues what is to be told, in the transaction of the events: where those are kept, so is what is told of them.</summary>
internal static class Outbox
{
    /// <summary>An event with the project as it was assessed.</summary>
    public static Alert AlertOf(StoredProjectEvent stored, StoredAssessment made) => new(
        stored.Id,
        stored.At,
        new(made.ProjectId, made.Project.Name, made.Project.Owner, made.Project.Team, made.Project.Tags, made.Assessment.Score, made.Assessment.Band),
        stored.Event);

    /// <summary>Queues notices for whoever wants to be told; retractions also for whoever was told of the same model of the same project before.</summary>
    public static async Task Queue(WriteSession session, SubscriptionStore store, IReadOnlyList<Alert> notices)
    {
        if (notices is [] || await store.Active(session) is not { Count: > 0 } subscriptions)
        {
            return;
        }

        var deliveries = new List<StoredDelivery>();
        foreach (var notice in notices)
        {
            var told = notice.IsRetraction() && notice.Event.Requested is { } requested
                ? await DeliveryStore.ToldOf(session, notice.Project.Id, requested)
                : [];
            deliveries.AddRange(subscriptions
                .Where(subscription => subscription.Subscription.Filter.Matches(notice) || told.Contains(subscription.Id))
                .Select(subscription => For(subscription, notice, session.Author.At)));
        }

        await DeliveryStore.Insert(session, deliveries);
    }

    private static StoredDelivery For(StoredSubscription subscription, Alert notice, DateTimeOffset at) => new(
        StoredId.New(at),
        subscription.Id,
        subscription.Subscription.Mode == DeliveryMode.Digest ? DeliveryState.Collected : DeliveryState.Pending,
        new(MessageKind.Event, [notice]),
        at,
        at);
}
