using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Gate;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Assessments.Gate;

/// <summary>Keeps gate policies by name.</summary>
internal static class GatePolicyEndpoints
{
    private const string Path = "/v1/gate-policies";

    /// <summary>What the audit trail calls a policy.</summary>
    private const string ResourceType = "gate-policy";

    public static void MapGatePolicies(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup(Path).WithTags(ApiTags.Gate);

        policies.MapGet("", List).Reads().WithName("listGatePolicies").Validate<PageQuery>();
        policies.MapGet("/{name}", Get).Reads().WithName("getGatePolicy").Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        policies.MapPut("/{name}", Put).WithName("putGatePolicy").Validate<GatePolicy>().RequireIfMatchToReplace().Writes().Needs(Role.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(RequestExample.Embedded("Assessments.Gate", "release-policy", "What a release must fulfil"));
        policies.MapDelete("/{name}", Delete).WithName("deleteGatePolicy").RequireIfMatch().Writes().Needs(Role.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists gate policies, in order of name.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null.</remarks>
    /// <response code="200">A page of policies.</response>
    internal static async Task<Ok<GatePolicyPage>> List(
        [AsParameters] PageQuery query, Documents<GatePolicy> policies, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await policies.Page(Cursor.Read(query.Cursor) ?? "", limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, policy => policy.Key);

        return TypedResults.Ok(new GatePolicyPage([.. items.Select(GatePolicyView.Of)], next));
    }

    /// <summary>Gives a gate policy.</summary>
    /// <remarks>`ETag` is its version: send it in `If-Match` to change it.</remarks>
    /// <param name="name" example="release">The policy's name.</param>
    /// <response code="200">The policy.</response>
    /// <response code="304">It is still of the version in `If-None-Match`.</response>
    /// <response code="404">There is no policy of that name.</response>
    internal static async Task<Results<Ok<GatePolicyView>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        string name, Documents<GatePolicy> policies, HttpContext http, CancellationToken cancel) =>
        await policies.Find(name, cancel) is not { } policy ? NotFound(name)
        : EntityTags.IsKnown(http, policy.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
        : TypedResults.Ok(GatePolicyView.Of(policy));

    /// <summary>Replaces a gate policy, or creates one.</summary>
    /// <remarks>One of a new name is created; to replace, send the version that you read in `If-Match`.</remarks>
    /// <param name="name" example="release">The policy's name: 1 to 100 lower-case letters, digits, dots, underscores and hyphens.</param>
    /// <param name="policy">The policy as it is to be.</param>
    /// <response code="200">The policy, with its new version in `ETag`.</response>
    /// <response code="201">The policy, created.</response>
    /// <response code="404">There is no policy of that name, and `If-Match` names a version of it.</response>
    /// <response code="412">It was changed since the version in `If-Match`, or is there and `If-None-Match: *` creates only.</response>
    /// <response code="428">It is there, and `If-Match` does not say which version is replaced.</response>
    internal static async Task<Results<Ok<GatePolicyView>, Created<GatePolicyView>, ProblemHttpResult>> Put(
        string name, GatePolicy policy, Preconditions preconditions, Documents<GatePolicy> policies, AuditedWrites writes, HttpContext http,
        CancellationToken cancel)
    {
        if (!Slug.IsValid(name))
        {
            return Problems.Of(ProblemType.OutOfBounds, $"'{name}' is no name for a policy; a name has {Slug.Form}.");
        }

        var before = await policies.Find(name, cancel);
        if (before is not null && preconditions.AreNone && policies.AreSame(before.Value, policy))
        {
            http.Response.GetTypedHeaders().ETag = EntityTags.Of(before.Version);
            return TypedResults.Ok(GatePolicyView.Of(before));
        }

        if (preconditions.RefusalToPut($"gate policy '{name}'", before?.Version, () => NotFound(name)) is { } refusal)
        {
            return refusal;
        }

        var at = writes.Author.At;
        var after = before?.Next(policy, at) ?? new(name, 1, policy, at, at);
        if (!await writes.Put(policies, ResourceType, before, after, null, cancel))
        {
            return Changed(name);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return before is null ? TypedResults.Created($"{Path}/{name}", GatePolicyView.Of(after)) : TypedResults.Ok(GatePolicyView.Of(after));
    }

    /// <summary>Deletes a gate policy.</summary>
    /// <remarks>The audit trail keeps what it was.</remarks>
    /// <param name="name" example="release">The policy's name.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">There is no policy of that name.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string name, Documents<GatePolicy> policies, AuditedWrites writes, CancellationToken cancel) =>
        await policies.Find(name, cancel) is not { } before ? NotFound(name)
        : await writes.Delete(policies, ResourceType, before, null, cancel) ? TypedResults.NoContent()
        : Changed(name);

    internal static ProblemHttpResult NotFound(string name) =>
        Problems.Of(ProblemType.UnknownGatePolicy, $"There is no gate policy '{name}'; GET {Path} lists the policies.");

    private static ProblemHttpResult Changed(string name) => WriteProblems.AnotherVersion($"policy '{name}'");
}
