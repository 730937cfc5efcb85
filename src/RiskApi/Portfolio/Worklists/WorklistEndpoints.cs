using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Says what is to be done, by when, and by whom.</summary>
internal static class WorklistEndpoints
{
    public static void MapWorklist(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/worklist", List).Reads().WithName("getWorklist").WithTags(ApiTags.Portfolio).Validate<WorklistQuery>().GivesFields();

    /// <summary>Lists what is to be done about every dependency of every project.</summary>
    /// <remarks>
    /// A line per dependency: who, which model, what takes over, what to do first, and by when. What has stopped comes first, then what can no longer be
    /// migrated in time, then what has to start within 30 days. Every project is assessed by the facts in use. <c>groups</c> counts the lines that fit the
    /// other filters, whatever <c>group</c> is asked for. In pages: follow <c>next</c> until it is null.
    /// </remarks>
    /// <response code="200">A page of lines.</response>
    internal static async Task<Ok<WorklistPage>> List(
        [AsParameters] WorklistQuery query, WorklistAnswers answers, HttpContext http, CancellationToken cancel)
    {
        var (basis, found) = await answers.Of(query, cancel);
        var order = WorklistOrder.Of(query.Sort);
        var (items, next) = Paging.Page(
            http, found.Lines, Paging.LimitOf(query.Limit), line => order.PlaceOf(line).Write(), ("asOf", Words.Of(basis.AsOf)));
        return TypedResults.Ok(new WorklistPage(basis, found.Groups, found.Total, found.Waived, found.SetAside, items, next));
    }
}

/// <summary>A page of the worklist.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Groups">How many lines of each group fit the filters, whatever group was asked for, the most pressing first.</param>
/// <param name="Total">Lines on all pages.</param>
/// <param name="Waived">Lines that fit and that somebody has accepted for now; they are among the items only with `waived=true`.</param>
/// <param name="SetAside">Lines that fit and whose alert is snoozed or resolved; they are among the items only with `handled=all`.</param>
/// <param name="Items">The lines.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record WorklistPage(
    PortfolioBasis Basis, IReadOnlyList<GroupCount> Groups, int Total, int Waived, int SetAside, IReadOnlyList<WorklistLine> Items, string? Next);
