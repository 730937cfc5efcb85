using RiskApi.Web.Errors;

namespace RiskApi.Web.Writes;

/// <summary>Endpoint metadata: the operation needs a precondition.</summary>
/// <param name="TakesIfNoneMatch">Whether it creates too, with <c>If-None-Match: *</c>.</param>
internal sealed record NeedsPrecondition(bool TakesIfNoneMatch);

/// <summary>Refuses writes that do not say which version they change (RFC 6585, 428); the handler compares the version.</summary>
internal static class PreconditionFilters
{
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.Require(new(TakesIfNoneMatch: false), given => given.NamesVersion);

    public static RouteHandlerBuilder RequireIfMatchOrNew(this RouteHandlerBuilder endpoint) =>
        endpoint.Require(new(TakesIfNoneMatch: true), given => given.NamesVersion || given.MustBeNew);

    private static RouteHandlerBuilder Require(this RouteHandlerBuilder endpoint, NeedsPrecondition needs, Func<Preconditions, bool> isMet) => endpoint
        .AddEndpointFilter(async (context, next) => isMet(context.HttpContext.RequestServices.GetRequiredService<Preconditions>())
            ? await next(context)
            : Problems.Of(ProblemType.PreconditionRequired))
        .WithMetadata(needs)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
