using System.Text.Json;
using RiskApi.Catalog.Served;
using RiskApi.Core.Notifications;
using RiskApi.Notifications.Targets;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Writes;
using RiskApi.Writes;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>Writes subscriptions.</summary>
internal sealed class SubscriptionWrites(AuditedWrites writes, SubscriptionSecrets secrets, Outlooks outlooks, TeamScope scope)
{
    /// <summary>What the audit trail calls a subscription.</summary>
    private const string ResourceType = "subscription";

    /// <summary>Creates a subscription in a transaction.</summary>
    public async Task<StoredSubscription> Create(WriteSession session, SubscriptionInput input)
    {
        scope.Demand(input.Filter?.Team);
        var at = session.Author.At;
        var id = StoredId.New(at);
        var subscription = Of(input, input.ShownTarget!, TargetAddresses.Fingerprint(input.Target!));
        var stored = new StoredSubscription(id, 1, StateOf(input), subscription, secrets.Seal(id, input.Target!), at, at)
        {
            NextDigestAt = subscription.NextDigestAfter(at)
        };
        await SubscriptionStore.Insert(session, stored);
        await AuditTrail.Append(session, Change("create", null, stored));
        return stored;
    }

    /// <summary>Replaces the version of a subscription that the client has seen; null where it has seen another one.</summary>
    public async Task<StoredSubscription?> Replace(StoredSubscription before, SubscriptionInput input, CancellationToken cancel)
    {
        scope.Demand(input.Filter?.Team);
        var at = writes.Author.At;
        var subscription = input.Target is { } target
            ? Of(input, input.ShownTarget!, TargetAddresses.Fingerprint(target))
            : Of(input, before.Subscription.Target, before.Subscription.TargetFingerprint);
        var isSamePlan = subscription.Mode == before.Subscription.Mode && subscription.Digest?.HourUtc == before.Subscription.Digest?.HourUtc;
        var after = before with
        {
            Version = before.Version + 1,
            State = StateOf(input),
            DisabledBecause = null,
            Subscription = subscription,
            Secrets = input.Target is null ? before.Secrets : before.Secrets with { Target = secrets.SealTarget(before.Id, input.Target) },
            NextDigestAt = isSamePlan ? before.NextDigestAt : subscription.NextDigestAfter(at),
            UpdatedAt = at,
        };

        return await Write(before, after, "replace", cancel) ? after : null;
    }

    /// <summary>Replaces the secret of the version of a subscription that the client has seen; null where it has seen another one.</summary>
    public async Task<StoredSubscription?> Rotate(StoredSubscription before, CancellationToken cancel)
    {
        var at = writes.Author.At;
        var after = before with { Version = before.Version + 1, Secrets = secrets.Rotate(before, at), UpdatedAt = at };
        return await Write(before, after, "rotate-secret", cancel) ? after : null;
    }

    /// <summary>Deletes the version of a subscription that the client has seen; false where it has seen another one.</summary>
    public Task<bool> Delete(StoredSubscription before, CancellationToken cancel) =>
        writes.Change(before.Version, session => SubscriptionStore.Delete(session, before.Id, before.Version), Change("delete", before, null), cancel);

    /// <summary>What the audit trail says of a change; no address and no secret is part of it.</summary>
    public static AuditedChange Change(string action, StoredSubscription? before, StoredSubscription? after) =>
        new(action, ResourceType, (after ?? before)!.Id, Json(before), Json(after));

    private Task<bool> Write(StoredSubscription before, StoredSubscription after, string action, CancellationToken cancel) => writes.Change(
        before.Version,
        async session =>
        {
            if (!await SubscriptionStore.Update(session, after))
            {
                return false;
            }

            if (before.Subscription.Mode == DeliveryMode.Digest && after.Subscription.Mode == DeliveryMode.Each)
            {
                await DeliveryStore.Release(session, after.Id);
            }

            return true;
        },
        Change(action, before, after),
        cancel);

    private Subscription Of(SubscriptionInput input, string target, string fingerprint)
    {
        var filter = input.Filter ?? new();
        var isDigest = input.Mode == DeliveryMode.Digest;
        return new(
            input.Name,
            input.Channel,
            target,
            fingerprint,
            filter.Model is { } model && outlooks.Of(null).Resolve(model).Known is { } known ? filter with { Model = known.Facts.Reference } : filter,
            input.Mode ?? DeliveryMode.Each,
            isDigest
                ? new() { HourUtc = input.Digest?.HourUtc ?? DigestPlan.DefaultHourUtc, SplitBy = input.Digest?.SplitBy ?? DigestSplit.Subscription }
                : null);
    }

    private static SubscriptionState StateOf(SubscriptionInput input) => input.Paused == true ? SubscriptionState.Paused : SubscriptionState.Active;

    private static string? Json(StoredSubscription? stored) =>
        stored is null ? null : JsonSerializer.Serialize(SubscriptionView.Of(stored), NotificationJson.Default.SubscriptionView);
}
