using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Plans;

/// <summary>Plans what to do across all projects.</summary>
internal static class PortfolioPlanEndpoints
{
    public static void MapPortfolioPlans(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/portfolio/plan", Make)
            .WithName("planPortfolio")
            .WithTags(ApiTags.Portfolio)
            .Needs(Role.Reader)
            .Validate<PortfolioPlanInput>()
            .WithMetadata(
                RequestExample.Embedded("Portfolio.Plans", "forty-days-a-month", "Two engineers, for a year, across all projects"),
                RequestExample.Embedded("Portfolio.Plans", "one-team", "One team's projects, for half a year"));

    /// <summary>Plans what to do across all projects with so many engineer-days a month.</summary>
    /// <remarks>
    /// Chooses actions so that the least expected loss remains: the sum of the expected losses of all dependencies, which
    /// <c>GET /v1/portfolio/summary</c> shows. Every compatible set of actions on each dependency is looked at, scored by the engine, as
    /// <c>POST /v1/assessments/plan</c> does.
    ///
    /// What several dependencies share is counted once, as an action with <c>isShared</c> that lists all that it serves: a gateway for each team
    /// (a project without one builds its own), an evaluation suite for each team and model, and the change of a library for each model that is
    /// left, for all dependencies that name the same <c>sharedLibrary</c>. What is left for each dependency is an action of its own. What a team
    /// has already, by what its selected projects say, is not built again.
    ///
    /// Most loss removed per day comes first; a migration whose day to start by would pass meanwhile goes before, unless that makes the other late. An
    /// action longer than what is left of a month goes on in the next, and its loss is removed in the month in which it is done. Months run from
    /// the as-of date. Actions that take less than 0.0001 off are not planned.
    ///
    /// The choice is exact where all that helps fits, and up to a size that is a matter of a moment: some hundred dependencies that share little,
    /// or some teams of twenty that share five works each. Beyond that it is greedy, and <c>totals.isExact</c> says so. A plan has room for the
    /// 5,000 projects of the greatest expected loss. Nothing is stored.
    /// </remarks>
    /// <param name="input">The engineer-days, the months and the projects.</param>
    /// <response code="200">The plan; an empty one that says so, where no project fits the selection.</response>
    internal static async Task<Ok<PortfolioPlan>> Make(
        PortfolioPlanInput input, PortfolioAnswers answers, SharedActionConstants shared, CancellationToken cancel)
    {
        var goal = input.ToGoal(shared);
        return TypedResults.Ok(await answers.Of(input.ToQuery(), goal, scope => new PortfolioPlanFold(scope, goal), cancel, isLarge: true));
    }
}
