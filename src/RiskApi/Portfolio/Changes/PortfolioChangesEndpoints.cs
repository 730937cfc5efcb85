using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Portfolio.Changes;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Changes;

/// <summary>Compares two days of all projects.</summary>
internal static class PortfolioChangesEndpoints
{
    public static void MapPortfolioChanges(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/portfolio/changes", Compare).Reads().WithName("getPortfolioChanges").WithTags(ApiTags.Portfolio)
            .Validate<PortfolioQuery>().Validate<PortfolioChangesQuery>();

    /// <summary>Shows what changed in all projects since a day.</summary>
    /// <remarks>
    /// Both days are assessed by the method and the catalog in use, each by what was known of models on it, so that no change of the method shows as one of
    /// the risk; the projects of the earlier day are those that the audit trail has at its end. Each change of a score is split into facts and usage, and
    /// the lines of the worklist that came, went or stand elsewhere are named. Filters choose by what projects are now, or were when they went.
    /// </remarks>
    /// <response code="200">What changed; projects that did not are counted alone.</response>
    internal static async Task<Results<Ok<PortfolioChanges>, ProblemHttpResult>> Compare(
        [AsParameters] PortfolioQuery query, [AsParameters] PortfolioChangesQuery changes, PortfolioComparison comparison, CancellationToken cancel)
    {
        var asOf = comparison.AsOf(query);
        var since = PortfolioComparison.SinceOf(changes, asOf);
        return since < asOf
            ? TypedResults.Ok(await comparison.Of(query, since, Paging.LimitOf(changes.Limit), cancel))
            : Problems.Validation(new Dictionary<string, string[]> { ["since"] = [$"'since' must be a day before the as-of date, {Words.Of(asOf)}."] });
    }
}
