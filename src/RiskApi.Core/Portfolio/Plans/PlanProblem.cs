namespace RiskApi.Core.Portfolio.Plans;

/// <summary>What there is to choose between: an option for each dependency, within the budget of all months together.</summary>
/// <remarks>
/// Engineers go on with an action in the next month where one is too short for it, so that whatever fits the budget as a whole fits the months.
/// What remains is the sum of the dependencies' expected losses, as in the summary: it adds up, and one that is lost for certain counts 1 and no more.
/// </remarks>
/// <param name="Dependencies">The dependencies, in an order that does not depend on that of the projects.</param>
/// <param name="Works">What their options share.</param>
/// <param name="BudgetTenths">The budget, in tenths of a day.</param>
internal sealed record PlanProblem(IReadOnlyList<PlannedDependency> Dependencies, IReadOnlyList<SharedWork> Works, int BudgetTenths)
{
    public PlanOption Option(int dependency, int option) => Dependencies[dependency].Options[option];

    /// <summary>For each shared work the dependencies with an option that needs it.</summary>
    public int[][] Users()
    {
        var users = Works.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < Dependencies.Count; i++)
        {
            foreach (var work in Dependencies[i].Options.SelectMany(option => option.Shared).Distinct())
            {
                users[work.Index].Add(i);
            }
        }

        return [.. users.Select(list => list.ToArray())];
    }

    /// <summary>What a choice takes, shared work once.</summary>
    public long Effort(int[] chosen) =>
        chosen.Select((option, i) => (long)Option(i, option).OwnTenths).Sum()
        + chosen.SelectMany((option, i) => Option(i, option).Shared).Distinct().Sum(work => (long)work.Tenths);

    public double Loss(int[] chosen) => chosen.Select((option, i) => Option(i, option).Loss).Sum();
}

/// <summary>An option for each dependency.</summary>
/// <param name="Options">They, by position.</param>
/// <param name="IsExact">Whether no choice within the budget leaves less.</param>
internal sealed record PlanChosen(int[] Options, bool IsExact)
{
    /// <summary>Chooses: all that helps where it fits; else exactly where that is a matter of a moment; else greedily.</summary>
    public static PlanChosen Of(PlanProblem problem)
    {
        int[] everything = [.. problem.Dependencies.Select(dependency => dependency.Best)];
        return problem.Effort(everything) <= problem.BudgetTenths ? new(everything, true)
            : ExactPlan.Of(problem) is { } exact ? new(exact, true)
            : new(GreedyPlan.Of(problem), false);
    }
}
