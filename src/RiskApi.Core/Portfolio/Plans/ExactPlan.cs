namespace RiskApi.Core.Portfolio.Plans;

/// <summary>Chooses so that no choice within the budget leaves less, where that is a matter of a moment.</summary>
internal static class ExactPlan
{
    /// <summary>Steps of the calculation up to which it is done: some tenths of a second.</summary>
    /// <remarks>
    /// A group that shared work joins takes 2^(shared works) × options × tenths of a day, and the groups together take points × tenths of a day. That is
    /// enough for some hundred dependencies that share little, or four teams of twenty that share five works each, with 250 engineer-days.
    /// </remarks>
    public const double MostSteps = 3e8;

    /// <summary>The choice; null where it would take too long.</summary>
    public static int[]? Of(PlanProblem problem)
    {
        var groups = Groups(problem);
        if (groups.Sum(group => group.Steps) + groups.Sum(group => (group.CapTenths + 1.0) * (problem.BudgetTenths + 1.0)) > MostSteps)
        {
            return null;
        }

        GroupPoint[][] frontiers = [.. groups.Select(group => group.Frontier())];
        var together = new LossKnapsack(
            [.. frontiers.Select(points => points.Select(point => new LossVariant(point.Tenths, point.Loss)).ToArray())],
            problem.BudgetTenths);
        var chosen = new int[problem.Dependencies.Count];
        foreach (var (group, point) in groups.Zip(together.Of(together.BestEffort).Select((point, i) => frontiers[i][point])))
        {
            foreach (var (member, option) in group.Members.Zip(group.OptionsAt(point)))
            {
                chosen[member] = option;
            }
        }

        return chosen;
    }

    private static SharingGroup[] Groups(PlanProblem problem)
    {
        var users = problem.Users();
        var leader = Enumerable.Range(0, problem.Dependencies.Count).ToArray();
        foreach (var joined in users.Where(joined => joined.Length > 1))
        {
            foreach (var other in joined)
            {
                leader[Leader(other)] = Leader(joined[0]);
            }
        }

        int[] counts = [.. users.Select(joined => joined.Length)];
        return
        [
            .. Enumerable.Range(0, leader.Length).GroupBy(Leader).Select(members => new SharingGroup([.. members], problem, counts)),
        ];

        int Leader(int i)
        {
            while (leader[i] != i)
            {
                i = leader[i] = leader[leader[i]];
            }

            return i;
        }
    }
}
