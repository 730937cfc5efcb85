using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Storage;
using RiskApi.Storage.Rescorings;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Rescorings;

/// <summary>Shows the passes that assess all projects again.</summary>
internal static class RescoringEndpoints
{
    private const string Path = "/v1/rescorings";

    public static void MapRescorings(this IEndpointRouteBuilder api)
    {
        var rescorings = api.MapGroup(Path).WithTags(ApiTags.Projects);

        rescorings.MapGet("", List).Reads().SpanTeams().WithName("listRescorings").Validate<PageQuery>();
        rescorings.MapGet("/{id}", Get).Reads().SpanTeams().WithName("getRescoring").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the passes over all projects, newest first.</summary>
    /// <remarks>
    /// Whenever facts, method or day change, every project is assessed again in the background, once. An assessment is kept where it
    /// tells something new: a date, a status, another band, or a score that moved. In pages: follow `next` until it is null.
    /// </remarks>
    /// <response code="200">A page of passes.</response>
    internal static async Task<Ok<RescoringPage>> List(
        [AsParameters] PageQuery query, RescoringStore rescorings, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await rescorings.Page(IsNumber(Cursor.Read(query.Cursor), out var before) ? before : null, limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, pass => pass.Id.ToString(CultureInfo.InvariantCulture));

        return TypedResults.Ok(new RescoringPage([.. items.Select(Rescoring.Of)], next));
    }

    /// <summary>Shows how far a pass over all projects is.</summary>
    /// <remarks>Several instances of the service work on it together; after a crash it goes on where it was.</remarks>
    /// <param name="id" example="latest">Its number, or `latest`.</param>
    /// <response code="200">The pass.</response>
    /// <response code="404">There is no such pass.</response>
    internal static async Task<Results<Ok<Rescoring>, ProblemHttpResult>> Get(string id, RescoringStore rescorings, CancellationToken cancel) =>
        (id == StoredId.Latest || IsNumber(id, out _)) && await rescorings.Find(IsNumber(id, out var number) ? number : null, cancel) is { } found
            ? TypedResults.Ok(Rescoring.Of(found))
            : Problems.Of(ProblemType.UnknownRescoring, $"There is no pass '{id}'; GET {Path} lists them.");

    private static bool IsNumber(string? text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
