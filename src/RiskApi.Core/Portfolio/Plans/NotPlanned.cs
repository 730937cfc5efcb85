using RiskApi.Core.Planning;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>What would help and is not in a plan.</summary>
/// <param name="Count">Dependencies that more could be done about.</param>
/// <param name="Largest">Those of which most could be taken off, at most ten.</param>
public sealed record NotPlanned(int Count, IReadOnlyList<NotPlannedActions> Largest)
{
    private const int Most = 10;

    internal static NotPlanned Of(PlanProblem problem, int[] chosen)
    {
        var left = problem.BudgetTenths - problem.Effort(chosen);
        var done = chosen.SelectMany((option, i) => problem.Option(i, option).Shared).ToHashSet();
        var missing = problem.Dependencies
            .Select((dependency, i) => (Dependency: dependency, Has: dependency.Options[chosen[i]], Best: dependency.Options[dependency.Best]))
            .Where(one => one.Has.Loss - one.Best.Loss >= PlanOption.LeastLossRemoved)
            .ToArray();
        return new(
            missing.Length,
            [
                .. missing.OrderByDescending(one => one.Has.Loss - one.Best.Loss).Take(Most)
                    .Select(one => NotPlannedActions.Of(one.Dependency, one.Has, one.Best, done, left, problem.BudgetTenths)),
            ]);
    }
}

/// <summary>Actions on one dependency that are not in a plan, or only in part.</summary>
/// <param name="Dependency">The dependency.</param>
/// <param name="Actions">All that would take off most, each in a line.</param>
/// <param name="EffortDays">Engineer-days that they take beyond what the plan does, shared work that is not done included.</param>
/// <param name="LossRemoved">What they would take off the expected loss beyond what the plan does.</param>
/// <param name="Because">Why they are not in it.</param>
public sealed record NotPlannedActions(ServedDependency Dependency, IReadOnlyList<string> Actions, double EffortDays, double LossRemoved, string Because)
{
    internal static NotPlannedActions Of(
        PlannedDependency dependency, PlanOption has, PlanOption best, IReadOnlySet<SharedWork> done, long leftTenths, int budgetTenths)
    {
        var tenths = best.OwnTenths - has.OwnTenths + best.Shared.Where(work => !done.Contains(work)).Sum(work => work.Tenths);
        var (effort, left, budget) = (Tenths.ToDays(tenths), Tenths.ToDays((int)leftTenths), Tenths.ToDays(budgetTenths));
        return new(
            dependency.Served,
            [.. best.Steps.Select(split => split.Title)],
            effort,
            Rounded.Probability(has.Loss - best.Loss),
            tenths > budgetTenths ? FormattableString.Invariant($"It takes more than the {budget:0.#} engineer-days of all months.")
                : tenths > leftTenths ? FormattableString.Invariant($"It takes more than the {left:0.#} engineer-days that are left.")
                : "Other actions remove more for the engineer-days.");
    }
}
