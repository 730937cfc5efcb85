using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>Plans what to do about a project.</summary>
internal static class Planner
{
    /// <summary>Chooses the actions, and puts them in order.</summary>
    /// <param name="project">The project as it is.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="context">What proposals depend on besides.</param>
    /// <param name="methodVersion">The version of the method.</param>
    public static Plan Plan(ProjectEvaluation project, PlanGoal goal, AdviceContext context, string methodVersion)
    {
        IReadOnlyList<Package>[] packages = [.. project.Dependencies.Select(dependency => Packages.Of(dependency, context, goal.Kinds))];
        Package[][] frontiers = [.. packages.Select(Packages.Frontier)];
        var choice = PlanChoice.Of(frontiers, goal, new ChoiceScore(project.IsShareStated));
        var (steps, evaluation) = PlanSteps.Of(choice.Packages, project, context);
        var (before, after) = (project.Summarize(), evaluation.Summarize());
        var outlook = context.Scoring.Outlook;

        return new()
        {
            AsOf = outlook.AsOf,
            HorizonDays = context.Scoring.HorizonDays,
            CatalogVersion = outlook.Known.Catalog.Version,
            MethodVersion = methodVersion,
            TargetScore = goal.TargetScore,
            EffortBudgetDays = goal.EffortBudgetDays,
            TargetReached = goal.TargetScore is { } target ? after.Score <= target : null,
            IsExact = choice.IsExact,
            EffortDays = Rounded.Days(steps.Sum(step => step.EffortDays)),
            PointsRemoved = Rounded.Score(before.Score - after.Score),
            LowestScore = Rounded.Score(project.ScoreOf([.. frontiers.Select(frontier => frontier[^1].Loss)])),
            Before = before,
            After = after,
            Steps = steps,
            Conflicts = [.. packages.SelectMany((ofOne, i) => PlanConflict.Of(project.Dependencies[i].Dependency.Model, ofOne))],
        };
    }
}
