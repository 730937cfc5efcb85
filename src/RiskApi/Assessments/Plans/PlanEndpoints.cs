using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Planning;
using RiskApi.Core.Scoring;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Plans;

/// <summary>Plans what to do about a project.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/assessments/plan", Make)
            .WithName("planActions")
            .WithTags(ApiTags.Assessments)
            .Needs(Role.Reader)
            .Validate<PlanInput>()
            .SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(
                RequestExample.Embedded("Assessments.Plans", "down-to-a-target", "The least effort that brings a project of today down to a score of 55"),
                RequestExample.Embedded("Assessments.Plans", "within-a-budget", "The most that 30 days of work take off"),
                RequestExample.Embedded("Assessments.Plans", "after-the-notice", "GPT-4.5, six days after its notice"));

    /// <summary>Plans what to do to come down to a score, or to make the most of a budget.</summary>
    /// <remarks>
    /// With a target, the set of actions that reaches it by the least effort; with a budget, the set that takes most points off within it; with both,
    /// the first where the budget allows it, else the second. Every combination is scored by the engine, since actions on one dependency act on each
    /// other: an evaluation suite makes the migration after it cheaper, a fallback is worth less once the model lives long.
    ///
    /// Of the actions on one dependency at most one chooses the model (migrate, leave-preview, retrain-fine-tune or remove-retired-model) and one the
    /// fallback (add-fallback or repair-fallback); <c>remove-retired-model</c> goes with nothing else, and is only used where <c>actions</c> names it.
    ///
    /// Steps are in order: most of what is likely lost per day first, what shortens a migration before the migration, and a migration whose day to start
    /// by would pass before the step that would make it pass. The days assume one engineer who takes one step after another.
    ///
    /// The choice is exact where every share but one is stated, up to 100 dependencies and 5,000 engineer-days (the budget, or what is worth spending);
    /// and where more shares are assumed, up to 200,000 choices, which are all tried. Else it is greedy, most of the logarithm of survival per day first,
    /// and <c>isExact</c> says so. Nothing is stored.
    /// </remarks>
    /// <param name="input">The project and the goal.</param>
    /// <response code="200">The plan. A target out of reach is no error: the plan then comes down as far as it can, and <c>targetReached</c> is false.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<Plan>, ProblemHttpResult>> Make(
        PlanInput input, ProjectSource projects, Outlooks outlooks, Assessor assessor, CancellationToken cancel) =>
        await projects.Find(input.Project, input.ProjectId, cancel) is { } project
            ? TypedResults.Ok(assessor.Plan(
                project,
                new PlanGoal(input.TargetScore, input.EffortBudgetDays, input.Actions),
                input.HorizonDays ?? Horizon.DefaultDays,
                outlooks.Of(input.AsOf)))
            : ProjectProblems.NotFound(input.ProjectId!);
}
