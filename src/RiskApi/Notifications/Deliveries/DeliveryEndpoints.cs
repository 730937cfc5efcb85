using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RiskApi.Access.Roles;
using RiskApi.Core.Notifications;
using RiskApi.Notifications.Subscriptions;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Writes;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Notifications.Deliveries;

/// <summary>Shows what subscriptions were sent, and sends it again.</summary>
internal static class DeliveryEndpoints
{
    /// <summary>What the audit trail calls a delivery.</summary>
    private const string ResourceType = "delivery";

    public static void MapDeliveries(this IEndpointRouteBuilder api)
    {
        var subscription = api.MapGroup($"{SubscriptionEndpoints.Path}/{{id}}").WithTags(ApiTags.Notifications);

        subscription.MapGet("/deliveries", List).Reads().WithName("listDeliveries").Validate<DeliveryQuery>().ProducesProblem(StatusCodes.Status404NotFound);
        subscription.MapGet("/deliveries/{deliveryId}", Get).Reads().WithName("getDelivery").ProducesProblem(StatusCodes.Status404NotFound);
        subscription.MapPost("/deliveries/{deliveryId}/replay", Replay).WithName("replayDelivery").Writes()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        subscription.MapPost("/test", Test).WithName("testSubscription").Writes().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists what a subscription was sent and is to be sent, newest first.</summary>
    /// <remarks>
    /// Each delivery with every attempt to send it. `pending` is to be sent, or sent again; `delivered` was taken; `dead` was given up after
    /// the last try, or because the target was gone; `collected` waits for the next digest, `in-digest` went into one, and `withheld` into none, as
    /// somebody had handled the alert on the dependency before. In pages: follow `next` until it is null.
    /// </remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <param name="query">Which deliveries.</param>
    /// <response code="200">A page of deliveries.</response>
    /// <response code="404">There is no subscription of that id.</response>
    internal static async Task<Results<Ok<DeliveryPage>, ProblemHttpResult>> List(
        string id, [AsParameters] DeliveryQuery query, SubscriptionStore subscriptions, DeliveryStore deliveries, HttpContext http, CancellationToken cancel)
    {
        if (await subscriptions.Find(id, cancel) is not { } subscription)
        {
            return SubscriptionEndpoints.NotFound(id);
        }

        var limit = Paging.LimitOf(query.Limit);
        var found = await deliveries.Page(subscription.Id, query.State?.Value, Cursor.Read(query.Cursor), limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, delivery => delivery.Id);
        var attempts = await deliveries.Attempts(items, cancel);

        return TypedResults.Ok(new DeliveryPage([.. items.Select(delivery => DeliveryView.Of(delivery, attempts[delivery.Id]))], next));
    }

    /// <summary>Gives a delivery with the attempts to send it.</summary>
    /// <remarks>With the status of each answer, how long it took, and how it began.</remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <param name="deliveryId" example="latest">The delivery's id, or `latest`.</param>
    /// <response code="200">The delivery.</response>
    /// <response code="404">The subscription has no such delivery.</response>
    internal static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> Get(
        string id, string deliveryId, SubscriptionStore subscriptions, DeliveryStore deliveries, CancellationToken cancel) =>
        await subscriptions.Find(id, cancel) is not { } subscription ? SubscriptionEndpoints.NotFound(id)
        : await deliveries.Find(subscription.Id, deliveryId, cancel) is not { } delivery ? NotFound(id, deliveryId)
        : TypedResults.Ok(await View(delivery, deliveries, cancel));

    /// <summary>Sends a delivery again, whatever became of it.</summary>
    /// <remarks>
    /// In the background, with the same `webhook-id` and a new timestamp; as often as for a new delivery. What went into a digest is sent
    /// again with the digest.
    /// </remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <param name="deliveryId" example="latest">The delivery's id, or `latest`.</param>
    /// <response code="202">The delivery, which is due now.</response>
    /// <response code="400">It goes out with a digest.</response>
    /// <response code="404">The subscription has no such delivery.</response>
    internal static async Task<Results<Accepted<DeliveryView>, ProblemHttpResult>> Replay(
        string id, string deliveryId, SubscriptionStore subscriptions, DeliveryStore deliveries, AuditedWrites writes, CancellationToken cancel)
    {
        if (await subscriptions.Find(id, cancel) is not { } subscription)
        {
            return SubscriptionEndpoints.NotFound(id);
        }

        if (await deliveries.Find(subscription.Id, deliveryId, cancel) is not { } delivery)
        {
            return NotFound(id, deliveryId);
        }

        if (!await writes.Create(session => DeliveryStore.Replay(session, delivery.Id), new("replay", ResourceType, delivery.Id, null, null), cancel))
        {
            return Problems.Of(ProblemType.OutOfBounds, delivery.DigestId is { } digest
                ? $"It went out with a digest; replay that: {Path(subscription.Id, digest)}/replay."
                : delivery.State == DeliveryState.Withheld ? "It went into no digest, as somebody had handled the alert on the dependency before."
                : "It waits for the next digest, and goes out with that.");
        }

        var replayed = (await deliveries.Find(subscription.Id, delivery.Id, cancel))!;
        return TypedResults.Accepted(Path(subscription.Id, delivery.Id), await View(replayed, deliveries, cancel));
    }

    /// <summary>Sends a test message now.</summary>
    /// <remarks>
    /// Once, and without waiting for its turn: the answer says what the target made of it. A subscription that is paused is tested too. A
    /// webhook gets an event of the type `riskapi.test.v1`.
    /// </remarks>
    /// <param name="id" example="latest">The subscription's id, or `latest`.</param>
    /// <response code="200">The delivery: `delivered` where the target took it, `dead` where it did not; the attempt says why.</response>
    /// <response code="404">There is no subscription of that id.</response>
    internal static async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> Test(
        string id, SubscriptionStore subscriptions, DeliveryStore deliveries, AuditedWrites writes, Dispatch dispatch, IOptions<NotificationOptions> options,
        CancellationToken cancel)
    {
        if (await subscriptions.Find(id, cancel) is not { } subscription)
        {
            return SubscriptionEndpoints.NotFound(id);
        }

        var at = writes.Author.At;
        var delivery = new StoredDelivery(StoredId.New(at), subscription.Id, DeliveryState.Pending, new(MessageKind.Test, []), at, at)
        {
            Claim = Dispatch.NewClaim(),
            ClaimedUntil = at + options.Value.ClaimHolds,
        };
        await writes.Create(
            async session =>
            {
                await DeliveryStore.Insert(session, delivery);
                return true;
            },
            new AuditedChange("test", ResourceType, delivery.Id, null, null),
            cancel);
        await dispatch.Send(delivery, options.Value.Retries with { MaxTries = 1 }, cancel);

        return await deliveries.Find(subscription.Id, delivery.Id, cancel) is { } sent
            ? TypedResults.Ok(await View(sent, deliveries, cancel))
            : SubscriptionEndpoints.NotFound(id);
    }

    private static async Task<DeliveryView> View(StoredDelivery delivery, DeliveryStore deliveries, CancellationToken cancel) =>
        DeliveryView.Of(delivery, (await deliveries.Attempts([delivery], cancel))[delivery.Id]);

    private static string Path(string id, string deliveryId) => $"{SubscriptionEndpoints.Path}/{id}/deliveries/{deliveryId}";

    private static ProblemHttpResult NotFound(string id, string deliveryId) => Problems.Of(
        ProblemType.UnknownSubscription,
        $"The subscription '{id}' has no delivery '{deliveryId}'; GET {SubscriptionEndpoints.Path}/{id}/deliveries lists them.");
}
