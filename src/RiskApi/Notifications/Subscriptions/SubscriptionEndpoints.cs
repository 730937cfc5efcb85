using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Notifications;
using RiskApi.Notifications.Targets;
using RiskApi.Storage.Notifications;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>Keeps who is told of what, and where.</summary>
internal static class SubscriptionEndpoints
{
    public const string Path = "/v1/subscriptions";

    public static void MapSubscriptions(this IEndpointRouteBuilder api)
    {
        var subscriptions = api.MapGroup(Path).WithTags(ApiTags.Notifications);

        subscriptions.MapPost("", Create).WithName("createSubscription").Validate<SubscriptionInput>().TakeIdempotencyKey().Writes()
            .WithMetadata(
                RequestExample.Embedded("Notifications", "notices-of-a-team", "Each notice for the projects of a team, as a webhook"),
                RequestExample.Embedded("Notifications", "daily-digest", "A digest for each owner every morning, in Slack"));
        subscriptions.MapGet("", List).Reads().WithName("listSubscriptions").Validate<PageQuery>();
        subscriptions.MapGet("/{id}", Get).Reads().WithName("getSubscription").Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        subscriptions.MapPut("/{id}", Put).WithName("putSubscription").Validate<SubscriptionInput>().RequireIfMatch().Writes()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(RequestExample.Embedded("Notifications", "paused", "Nothing for now"));
        subscriptions.MapDelete("/{id}", Delete).WithName("deleteSubscription").RequireIfMatch().Writes().ProducesProblem(StatusCodes.Status404NotFound);
        subscriptions.MapPost("/{id}/rotate-secret", SecretRotation.Rotate).WithName("rotateSubscriptionSecret").RequireIfMatch().Writes()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Subscribes to what happens to projects.</summary>
    /// <remarks>
    /// All that the filter says must match: a project, a team, an owner, a tag, a provider or a model, kinds of events, a band. Where a date
    /// is moved or a notice is taken back, whoever was told of that model of that project before is told too, whatever the filter says now.
    ///
    /// **Webhooks** are CloudEvents 1.0 (`application/cloudevents+json`), signed as [Standard Webhooks](https://www.standardwebhooks.com) says:
    /// `webhook-id`, `webhook-timestamp`, and in `webhook-signature` `v1,` with the HMAC-SHA256 in base64 of `id.timestamp.body` by the
    /// secret that this answer shows once. **Slack** and **Teams** take the address of an incoming webhook, and get a message to read. **Mail** takes
    /// addresses in `to`, where an SMTP server is set; a mail that is sent again has the same `Message-ID`.
    ///
    /// What somebody acknowledged, snoozed or resolved (`PUT /v1/projects/{id}/alerts/{dependency}`) is not told again until it opens again, and of a model that
    /// nothing calls (0 requests per month) nobody is told.
    ///
    /// Each event is told once to each subscription: it is queued with the event, and sent until the target answers 2xx. A message whose
    /// answer was lost is sent again with the same `webhook-id`, so let the id decide whether you have it. What fails is sent again after
    /// waits that grow, 8 times in about 21 hours; `Retry-After` is heeded, and 410 disables the subscription. Redirects are not followed.
    ///
    /// With an `Idempotency-Key`, sending the same request again within 24 hours creates nothing and gets the same answer; the secret is part
    /// of it until the subscription is changed.
    /// </remarks>
    /// <param name="input">The subscription.</param>
    /// <response code="201">The subscription, with its secret, its path in `Location` and its version in `ETag`.</response>
    /// <response code="422">The idempotency key was used for another body.</response>
    internal static async Task<Results<Created<SubscriptionView>, ProblemHttpResult>> Create(
        SubscriptionInput input, CreateOnce once, SubscriptionWrites writes, SubscriptionStore subscriptions, SubscriptionSecrets secrets,
        TargetAddresses targets, MailAddresses addresses, HttpContext http, CancellationToken cancel)
    {
        if (await Fault(input, isNew: true, targets, addresses, cancel) is { } fault)
        {
            return fault;
        }

        // The answer that is kept for the key must not hold the secret.
        var answer = await once.Run(
            input,
            async session =>
            {
                var stored = await writes.Create(session, input);
                return new Creation<SubscriptionView>($"{Path}/{stored.Id}", stored.Version, SubscriptionView.Of(stored));
            },
            cancel);
        if (answer.Result is not Created<SubscriptionView> { Value: { } view, Location: { } location }
            || await subscriptions.Find(view.Id, cancel) is not { Version: 1 } created)
        {
            return answer;
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created(location, view with { Secret = secrets.Shown(created) });
    }

    /// <summary>Lists subscriptions, newest first.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null.</remarks>
    /// <response code="200">A page of subscriptions.</response>
    internal static async Task<Ok<SubscriptionPage>> List(
        [AsParameters] PageQuery query, SubscriptionStore subscriptions, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await subscriptions.Page(Cursor.Read(query.Cursor), limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, subscription => subscription.Id);

        return TypedResults.Ok(new SubscriptionPage([.. items.Select(SubscriptionView.Of)], next));
    }

    /// <summary>Gives a subscription.</summary>
    /// <remarks>`ETag` is its version: send it in `If-Match` to change it. Neither the secret nor the whole address is shown again.</remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <response code="200">The subscription.</response>
    /// <response code="304">It is still of the version in `If-None-Match`.</response>
    /// <response code="404">There is no subscription of that id.</response>
    internal static async Task<Results<Ok<SubscriptionView>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        string id, SubscriptionStore subscriptions, HttpContext http, CancellationToken cancel) =>
        await subscriptions.Find(id, cancel) is not { } subscription ? NotFound(id)
        : EntityTags.IsKnown(http, subscription.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
        : TypedResults.Ok(SubscriptionView.Of(subscription));

    /// <summary>Replaces a subscription.</summary>
    /// <remarks>
    /// What was queued before still goes out, to the new address. Without `url`, messages go where they went; the secret stays. One that was
    /// disabled is active again.
    /// </remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <param name="input">The subscription as it is to be; its channel cannot change.</param>
    /// <response code="200">The subscription, with its new version in `ETag`.</response>
    /// <response code="404">There is no subscription of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<Ok<SubscriptionView>, ProblemHttpResult>> Put(
        string id, SubscriptionInput input, SubscriptionStore subscriptions, SubscriptionWrites writes, TargetAddresses targets,
        MailAddresses addresses, HttpContext http, CancellationToken cancel)
    {
        if (await subscriptions.Find(id, cancel) is not { } before)
        {
            return NotFound(id);
        }

        if (input.Channel != before.Subscription.Channel)
        {
            return Problems.Validation(new Dictionary<string, string[]>
            {
                ["channel"] = [$"The channel is '{Words.Of(before.Subscription.Channel)}' and cannot change; create another subscription."]
            });
        }

        if (await Fault(input, isNew: false, targets, addresses, cancel) is { } fault)
        {
            return fault;
        }

        if (await writes.Replace(before, input, cancel) is not { } after)
        {
            return Changed(id);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return TypedResults.Ok(SubscriptionView.Of(after));
    }

    /// <summary>Deletes a subscription with its deliveries.</summary>
    /// <remarks>What is queued is not sent. The audit trail keeps what the subscription was.</remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">There is no subscription of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id, SubscriptionStore subscriptions, SubscriptionWrites writes, CancellationToken cancel) =>
        await subscriptions.Find(id, cancel) is not { } before ? NotFound(id)
        : await writes.Delete(before, cancel) ? TypedResults.NoContent()
        : Changed(id);

    public static ProblemHttpResult NotFound(string id) =>
        Problems.Of(ProblemType.UnknownSubscription, $"There is no subscription '{id}'; GET {Path} lists the subscriptions.");

    /// <summary>What is wrong with where messages are to go; null where nothing is.</summary>
    private static async Task<ProblemHttpResult?> Fault(
        SubscriptionInput input, bool isNew, TargetAddresses targets, MailAddresses addresses, CancellationToken cancel)
    {
        var (place, fault) = input switch
        {
            { Channel: Channel.Mail, To: { } to } => ("to", addresses.Fault(to)),
            { Channel: Channel.Mail } => ("to", addresses.Fault([]) ?? (isNew ? "'to' is missing; say who gets the mails." : null)),
            { Url: { } url } => ("url", await targets.Fault(url, cancel)),
            _ => ("url", isNew ? "'url' is missing; say where messages go." : null),
        };
        return fault is null ? null : Problems.Validation(new Dictionary<string, string[]> { [place] = [fault] });
    }

    public static ProblemHttpResult Changed(string id) => WriteProblems.AnotherVersion($"subscription '{id}'");
}
