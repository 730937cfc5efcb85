using System.Text.Json;
using RiskApi.Core;
using RiskApi.Core.Notifications;

namespace RiskApi.Storage.Notifications;

/// <summary>A row of <c>subscriptions</c>.</summary>
internal sealed record SubscriptionRow
{
    public string Id { get; init; } = "";

    public long Version { get; init; }

    public string State { get; init; } = "";

    public string? DisabledBecause { get; init; }

    /// <summary>The team that the filter names; null where it names none.</summary>
    public string? Team { get; init; }

    public string Document { get; init; } = "";

    public string Target { get; init; } = "";

    public string Secret { get; init; } = "";

    public string? FormerSecret { get; init; }

    public DateTimeOffset? FormerSecretUntil { get; init; }

    public DateTimeOffset? NextDigestAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public static SubscriptionRow Of(StoredSubscription stored) => new()
    {
        Id = stored.Id,
        Version = stored.Version,
        State = Words.Of(stored.State),
        DisabledBecause = stored.DisabledBecause,
        Team = stored.Subscription.Filter.Team,
        Document = JsonSerializer.Serialize(stored.Subscription, StorageJson.Default.Subscription),
        Target = stored.Secrets.Target,
        Secret = stored.Secrets.Secret,
        FormerSecret = stored.Secrets.FormerSecret,
        FormerSecretUntil = stored.Secrets.FormerSecretUntil,
        NextDigestAt = stored.NextDigestAt,
        CreatedAt = stored.CreatedAt,
        UpdatedAt = stored.UpdatedAt,
    };

    public StoredSubscription ToStored() => new(
        Id,
        Version,
        Words.Parse<SubscriptionState>(State)!.Value,
        JsonSerializer.Deserialize(Document, StorageJson.Default.Subscription)!,
        new(Target, Secret) { FormerSecret = FormerSecret, FormerSecretUntil = FormerSecretUntil },
        CreatedAt,
        UpdatedAt)
    {
        DisabledBecause = DisabledBecause,
        NextDigestAt = NextDigestAt,
    };
}
