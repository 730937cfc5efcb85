using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Storage;
using RiskApi.Storage.Catalog;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Catalog.Imports;

/// <summary>Shows how the catalog changed since it was shipped, and takes changes back.</summary>
internal static class CatalogRevisionEndpoints
{
    private const string Path = "/v1/catalog/revisions";

    public static void MapCatalogRevisions(this IEndpointRouteBuilder api)
    {
        var revisions = api.MapGroup(Path).WithTags(ApiTags.Catalog);

        revisions.MapGet("", List).Reads().WithName("listCatalogRevisions").Validate<PageQuery>();
        revisions.MapGet("/{number}", Get).Reads().WithName("getCatalogRevision").ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        revisions.MapPost("/{number}/rollback", RollBack).WithName("rollBackCatalogRevision").Writes().Needs(Role.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        api.MapGet("/v1/catalog/conflicts", Conflicts).Reads().WithTags(ApiTags.Catalog).WithName("listCatalogConflicts").Validate<ConflictQuery>()
            .Validate<PageQuery>();
    }

    /// <summary>Lists the changes of the catalog since it was shipped, newest first.</summary>
    /// <remarks>Each with who, when, from which source, and every fact before and after. Revisions never change and never go.</remarks>
    /// <response code="200">A page of revisions.</response>
    internal static async Task<Ok<RevisionPage>> List([AsParameters] PageQuery query, CatalogStore catalogs, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var before = long.TryParse(Cursor.Read(query.Cursor), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var found = await catalogs.Page(before, limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, stored => stored.Revision.Number.ToString(CultureInfo.InvariantCulture));

        return TypedResults.Ok(new RevisionPage([.. items.Select(RevisionView.Of)], next));
    }

    /// <summary>Gives a change of the catalog.</summary>
    /// <remarks>With every fact before and after.</remarks>
    /// <param name="number" example="1">The revision's number.</param>
    /// <response code="200">The revision.</response>
    /// <response code="404">There is no such revision.</response>
    internal static async Task<Results<Ok<RevisionView>, ProblemHttpResult>> Get(long number, CatalogStore catalogs, CancellationToken cancel) =>
        await catalogs.Find(number, cancel) is { } stored ? TypedResults.Ok(RevisionView.Of(stored)) : NotFound(number);

    /// <summary>Takes a change of the catalog back.</summary>
    /// <remarks>
    /// For imports that were a mistake: the catalog is as if the revision had never been, in answers for past days too, and has its earlier version again.
    /// Calendars and feeds, which told of it, tell that it was taken back. The rollback is a revision itself, and can be rolled back.
    /// </remarks>
    /// <param name="number" example="1">The revision's number.</param>
    /// <response code="201">The rollback, made now or before.</response>
    /// <response code="404">There is no such revision.</response>
    /// <response code="409">A later revision changed one of its facts again and has to be rolled back first.</response>
    /// <response code="412">Another change of the catalog came in between; look, and try again.</response>
    internal static async Task<Results<Created<RevisionView>, ProblemHttpResult>> RollBack(
        long number, CatalogStore catalogs, CatalogImportWrites writes, Author author, CancellationToken cancel)
    {
        var record = await catalogs.Read(cancel);
        if (record.Revisions.FirstOrDefault(revision => revision.Number == number) is not { } target)
        {
            return NotFound(number);
        }

        if (CatalogHistory.RolledBackBy(record.Revisions, number) is { } by)
        {
            return TypedResults.Created($"{Path}/{by}", RevisionView.Of((await catalogs.Find(by, cancel))!));
        }

        if (CatalogHistory.ChangedAgainBy(record.Revisions, target.RollsBack ?? number) is { } later)
        {
            return Problems.Of(
                ProblemType.CatalogConflict, $"Revision {later.Number} changed facts of revision {target.RollsBack ?? number} again; roll that back first.");
        }

        try
        {
            return await writes.RollBack(number, record, author, cancel) is { } stored
                ? TypedResults.Created($"{Path}/{stored.Revision.Number}", RevisionView.Of(stored))
                : Problems.Of(
                    ProblemType.PreconditionFailed, "Another change of the catalog came in between; look at GET /v1/catalog/revisions, and try again.");
        }
        catch (CatalogException ambiguous)
        {
            return Problems.Of(ProblemType.CatalogConflict, ambiguous.Message);
        }
    }

    /// <summary>Lists where sources contradict the catalog.</summary>
    /// <remarks>Of every source the conflicts that its applied imports left, in order of provider, model and fact. To decide one for the source, accept it where the import is applied; where the source comes to agree, the conflict goes.</remarks>
    /// <response code="200">A page of conflicts.</response>
    internal static async Task<Ok<ConflictPage>> Conflicts(
        [AsParameters] ConflictQuery query, [AsParameters] PageQuery page, ConflictStore conflicts, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(page.Limit);
        var after = Cursor.Read(page.Cursor)?.Split('|', 2) ?? [];
        var found = await conflicts.Page(query.Model, after is [var id, ..] ? id : "", after is [_, var source] ? source : "", limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, stored => $"{stored.Conflict.Id}|{stored.Conflict.StatedIn}");

        return TypedResults.Ok(new ConflictPage([.. items.Select(stored => new ConflictView(stored.Conflict, stored.FirstSeenAt, stored.LastSeenAt))], next));
    }

    private static ProblemHttpResult NotFound(long number) =>
        Problems.Of(ProblemType.UnknownCatalogRevision, $"There is no revision {number}; GET {Path} lists the revisions.");
}
