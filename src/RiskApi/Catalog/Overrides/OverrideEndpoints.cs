using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Storage;
using RiskApi.Storage.Catalog;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Catalog.Overrides;

/// <summary>Keeps what an organisation knows better than the record.</summary>
internal static class OverrideEndpoints
{
    private const string Path = "/v1/catalog/overrides";

    public static void MapCatalogOverrides(this IEndpointRouteBuilder api)
    {
        var overrides = api.MapGroup(Path).WithTags(ApiTags.Catalog);

        overrides.MapGet("", List).Reads().WithName("listCatalogOverrides").Validate<PageQuery>();
        overrides.MapGet("/{id}", Get).Reads().WithName("getCatalogOverride").Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        overrides.MapPut("/{id}", Put).WithName("putCatalogOverride").Validate<OverrideInput>().RequireIfMatchToReplace().Writes().Needs(Role.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(
                RequestExample.Embedded("Catalog.Overrides", "extended-by-contract", "A date of your own, and the deployments it concerns"),
                RequestExample.Embedded("Catalog.Overrides", "self-hosted", "A model that you host yourself"));
        overrides.MapDelete("/{id}", Delete).WithName("deleteCatalogOverride").RequireIfMatch().Writes().Needs(Role.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists overrides, in order of id.</summary>
    /// <remarks>Those that have expired are listed as such until they are deleted. In pages: follow `next` until it is null.</remarks>
    /// <response code="200">A page of overrides.</response>
    internal static async Task<Ok<OverridePage>> List(
        [AsParameters] PageQuery query, Documents<CatalogOverride> overrides, TimeProvider time, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await overrides.Page(Cursor.Read(query.Cursor) ?? "", limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, held => held.Key);

        return TypedResults.Ok(new OverridePage([.. items.Select(held => OverrideView.Of(held, time.Today()))], next));
    }

    /// <summary>Gives an override.</summary>
    /// <remarks>`ETag` is its version: send it in `If-Match` to change it.</remarks>
    /// <param name="id" example="support-deployment">The override's id.</param>
    /// <response code="200">The override.</response>
    /// <response code="304">It is still of the version in `If-None-Match`.</response>
    /// <response code="404">There is no override of that id.</response>
    internal static async Task<Results<Ok<OverrideView>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        string id, Documents<CatalogOverride> overrides, TimeProvider time, HttpContext http, CancellationToken cancel) =>
        await overrides.Find(id, cancel) is not { } held ? NotFound(id)
        : EntityTags.IsKnown(http, held.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
        : TypedResults.Ok(OverrideView.Of(held, time.Today()));

    /// <summary>Replaces an override, or creates one.</summary>
    /// <remarks>
    /// One of a new id is created; to replace, send the version that you read in `If-Match`. An override holds from the day on which it is
    /// created to the day before it expires, whatever imports say, and every answer that it touches names it. Answers for earlier days do not know of it.
    /// </remarks>
    /// <param name="id" example="support-deployment">The override's id: 1 to 100 lower-case letters, digits, dots, underscores and hyphens.</param>
    /// <param name="input">The override as it is to be.</param>
    /// <response code="200">The override, with its new version in `ETag`.</response>
    /// <response code="201">The override, created.</response>
    /// <response code="404">There is no override of that id, and `If-Match` names a version of it.</response>
    /// <response code="412">It was changed since the version in `If-Match`, or is there and `If-None-Match: *` creates only.</response>
    /// <response code="428">It is there, and `If-Match` does not say which version is replaced.</response>
    internal static async Task<Results<Ok<OverrideView>, Created<OverrideView>, ProblemHttpResult>> Put(
        string id, OverrideInput input, Preconditions preconditions, Documents<CatalogOverride> overrides, OverrideChecks checks, CatalogRefresh refresh,
        AuditedWrites writes, HttpContext http, CancellationToken cancel)
    {
        if (!Slug.IsValid(id))
        {
            return Problems.Of(ProblemType.OutOfBounds, $"'{id}' is no id for an override; an id has {Slug.Form}.");
        }

        var before = await overrides.Find(id, cancel);
        if (before is not null && preconditions.AreNone && overrides.AreSame(before.Value, input.ToOverride(id, before.Value.RecordedOn)))
        {
            http.Response.GetTypedHeaders().ETag = EntityTags.Of(before.Version);
            return TypedResults.Ok(OverrideView.Of(before, DateOnly.FromDateTime(writes.Author.At.UtcDateTime)));
        }

        if (preconditions.RefusalToPut($"override '{id}'", before?.Version, () => NotFound(id)) is { } refusal)
        {
            return refusal;
        }

        var at = writes.Author.At;
        var held = input.ToOverride(id, before?.Value.RecordedOn ?? DateOnly.FromDateTime(at.UtcDateTime));
        if (held.ExpiresOn <= held.RecordedOn)
        {
            return Problems.Validation(new Dictionary<string, string[]>
            {
                ["expiresOn"] = [$"'expiresOn' must be later than the day on which the override began to hold, {held.RecordedOn:yyyy-MM-dd}."]
            });
        }

        if (await checks.Fault(held, cancel) is var (member, message))
        {
            return Problems.Validation(new Dictionary<string, string[]> { [member] = [message] });
        }

        var after = before?.Next(held, at) ?? new(id, 1, held, at, at);
        if (!await writes.Put(overrides, CatalogStore.OverrideResource, before, after, CatalogStore.Move, cancel))
        {
            return Changed(id);
        }

        await refresh.Now(cancel);
        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        var view = OverrideView.Of(after, DateOnly.FromDateTime(at.UtcDateTime));
        return before is null ? TypedResults.Created($"{Path}/{id}", view) : TypedResults.Ok(view);
    }

    /// <summary>Deletes an override.</summary>
    /// <remarks>
    /// The catalog is as if it had never been, in answers for past days too; to end it from a day on, set `expiresOn`. The audit trail keeps what it was, and
    /// calendars and feeds, which told of it, tell that it was taken back.
    /// </remarks>
    /// <param name="id" example="support-deployment">The override's id.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">There is no override of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id, Documents<CatalogOverride> overrides, CatalogRefresh refresh, AuditedWrites writes, CancellationToken cancel)
    {
        if (await overrides.Find(id, cancel) is not { } before)
        {
            return NotFound(id);
        }

        if (!await writes.Delete(overrides, CatalogStore.OverrideResource, before, CatalogStore.Move, cancel))
        {
            return Changed(id);
        }

        await refresh.Now(cancel);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult NotFound(string id) =>
        Problems.Of(ProblemType.UnknownCatalogOverride, $"There is no override '{id}'; GET {Path} lists the overrides.");

    private static ProblemHttpResult Changed(string id) => WriteProblems.AnotherVersion($"override '{id}'");
}
