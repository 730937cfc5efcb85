using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core;
using RiskApi.Core.Notifications;
using RiskApi.Storage.Notifications;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>Gives a subscription another secret.</summary>
internal static class SecretRotation
{
    /// <summary>Replaces the secret that webhooks are signed with.</summary>
    /// <remarks>
    /// The answer shows the new secret once. For 24 hours, or what `Notifications:FormerSecretHours` says, messages carry two signatures, by the
    /// new secret and by the one before, so that a receiver can change over at any moment.
    /// </remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <response code="200">The subscription with its new secret, and its new version in `ETag`.</response>
    /// <response code="400">Its channel is not signed.</response>
    /// <response code="404">There is no subscription of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<Ok<SubscriptionView>, ProblemHttpResult>> Rotate(
        string id, SubscriptionStore subscriptions, SubscriptionWrites writes, SubscriptionSecrets secrets, HttpContext http, CancellationToken cancel)
    {
        if (await subscriptions.Find(id, cancel) is not { } before)
        {
            return SubscriptionEndpoints.NotFound(id);
        }

        if (before.Subscription.Channel != Channel.Webhook)
        {
            return Problems.Of(
                ProblemType.OutOfBounds,
                $"Messages of the channel '{Words.Of(before.Subscription.Channel)}' are not signed; to change the address, replace the subscription.");
        }

        if (await writes.Rotate(before, cancel) is not { } after)
        {
            return SubscriptionEndpoints.Changed(id);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(SubscriptionView.Of(after) with { Secret = secrets.Shown(after) });
    }
}
