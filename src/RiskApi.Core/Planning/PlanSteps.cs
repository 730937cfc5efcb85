using RiskApi.Core.Advice;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>Makes the steps of a plan of a choice of packages, each scored by the engine given the steps before it.</summary>
internal static class PlanSteps
{
    /// <summary>The steps of a choice.</summary>
    /// <param name="packages">The package of each dependency.</param>
    /// <param name="project">The project.</param>
    /// <param name="context">What proposals depend on besides.</param>
    /// <returns>The steps, and the project after them.</returns>
    public static (IReadOnlyList<PlanStep> Steps, ProjectEvaluation After) Of(IReadOnlyList<Package> packages, ProjectEvaluation project, AdviceContext context)
    {
        DependencyProgress[] dependencies = [.. packages.Select((package, i) => new DependencyProgress(i, project.Dependencies[i], package, context))];
        double[] losses = [.. project.Losses];
        var (steps, score) = (new List<PlanStep>(), Rounded.Score(project.Score));
        var order = StepOrder.Of(dependencies, project.IsShareStated, context.Scoring.Outlook.AsOf, context.Scoring.Constants.Migration);
        foreach (var (dependency, step, startsOn) in order)
        {
            var change = Named(step.Proposal.Change!, dependency, dependencies);
            losses[dependency.Index] = dependency.LossAfter(step);
            var scoreAfter = Rounded.Score(project.ScoreOf(losses));
            var action = step.Proposal.View(step.Before, index: null, scoreAfter, score - scoreAfter, context);
            steps.Add(new(
                action with
                {
                    Dependency = project.Dependencies[dependency.Index].Dependency.Model,
                    Change = change,
                    EffortDays = Tenths.ToDays(step.EffortTenths),
                    StartByOn = step.Proposal.StartByOn(dependency.Current!, context.Scoring.Constants.Migration),
                },
                startsOn));
            score = scoreAfter;
        }

        return (steps, new ProjectEvaluation([.. dependencies.Select(dependency => dependency.Current).OfType<DependencyEvaluation>()], context.Scoring));
    }

    /// <summary>The change, with the dependency as it is called after the steps before.</summary>
    private static DependencyChange Named(DependencyChange change, DependencyProgress dependency, DependencyProgress[] dependencies)
    {
        DependencyProgress[] left = [.. dependencies.Where(one => one.Current is not null)];
        var name = dependency.Current!.Dependency.Model;
        return change with
        {
            Dependency = name,
            Index = left.Count(one => one.Current!.Dependency.Model == name) > 1 ? Array.IndexOf(left, dependency) : null,
        };
    }
}
