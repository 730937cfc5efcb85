using RiskApi.Core.Notifications;

namespace RiskApi.Storage.Notifications;

/// <summary>A subscription as it is kept.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="Version">Counts its changes, from 1 on.</param>
/// <param name="State">Whether it is told anything.</param>
/// <param name="Subscription">What it is.</param>
/// <param name="Secrets">Where its messages go, and what they are signed with.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record StoredSubscription(
    string Id, long Version, SubscriptionState State, Subscription Subscription, SealedSecrets Secrets, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Why it was disabled; null where it was not.</summary>
    public string? DisabledBecause { get; init; }

    /// <summary>When the next digest is due; null where each event is sent at once.</summary>
    public DateTimeOffset? NextDigestAt { get; init; }
}

/// <summary>What of a subscription nobody may read.</summary>
/// <param name="Target">Where messages go, sealed.</param>
/// <param name="Secret">What they are signed with, sealed.</param>
internal sealed record SealedSecrets(string Target, string Secret)
{
    /// <summary>The secret before, sealed; null where there is none.</summary>
    public string? FormerSecret { get; init; }

    /// <summary>Until when the secret before signs too.</summary>
    public DateTimeOffset? FormerSecretUntil { get; init; }
}
