using Microsoft.Extensions.Options;
using RiskApi.Access.Secrets;
using RiskApi.Core.Notifications;
using RiskApi.Notifications.Targets;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>Seals where messages go and what they are signed with, and opens them again.</summary>
internal sealed class SubscriptionSecrets(SecretBox box, IOptions<NotificationOptions> options)
{
    /// <summary>Seals what a new subscription needs.</summary>
    public SealedSecrets Seal(string id, string url) => new(SealTarget(id, url), box.Seal(WebhookSecret.New(), SecretOf(id)));

    /// <summary>Seals an address.</summary>
    public string SealTarget(string id, string url) => box.Seal(url, TargetOf(id));

    /// <summary>Replaces the secret; the one before still signs for a while.</summary>
    public SealedSecrets Rotate(StoredSubscription subscription, DateTimeOffset at) => subscription.Secrets with
    {
        Secret = box.Seal(WebhookSecret.New(), SecretOf(subscription.Id)),
        FormerSecret = subscription.Secrets.Secret,
        FormerSecretUntil = at.AddHours(options.Value.FormerSecretHours),
    };

    /// <summary>The secret as an answer shows it once; null where messages are not signed.</summary>
    public string? Shown(StoredSubscription subscription) =>
        subscription.Subscription.Channel == Channel.Webhook ? Secret(subscription) : null;

    /// <summary>Where messages go, and the secrets that sign at an instant, newest first.</summary>
    public (string Url, IReadOnlyList<string> Secrets) Open(StoredSubscription subscription, DateTimeOffset at)
    {
        var kept = subscription.Secrets;
        var url = box.Open(kept.Target, TargetOf(subscription.Id));
        return (url, kept is { FormerSecret: { } former, FormerSecretUntil: { } until } && at < until
            ? [Secret(subscription), box.Open(former, SecretOf(subscription.Id))]
            : [Secret(subscription)]);
    }

    /// <summary>The secret that signs.</summary>
    private string Secret(StoredSubscription subscription) => box.Open(subscription.Secrets.Secret, SecretOf(subscription.Id));

    private static string TargetOf(string id) => $"subscription-target:{id}";

    private static string SecretOf(string id) => $"subscription-secret:{id}";
}
