using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>Chooses the packages of a plan: the cheapest that come down to the target, else those that come down furthest.</summary>
/// <param name="Packages">The package of each dependency.</param>
/// <param name="IsExact">Whether no choice is better.</param>
internal sealed record PlanChoice(IReadOnlyList<Package> Packages, bool IsExact)
{
    /// <summary>Dependencies up to which the choice is exact.</summary>
    public const int MostDependencies = 100;

    /// <summary>Engineer-days up to which the choice is exact: the budget, what the greedy choice needs, or all that is worth doing.</summary>
    public const int MostDays = 5000;

    private const double RoundingOfScores = 0.011;

    /// <summary>Chooses.</summary>
    /// <param name="frontiers">The packages of each dependency.</param>
    /// <param name="goal">The goal.</param>
    public static PlanChoice Of(Package[][] frontiers, PlanGoal goal)
    {
        var everything = frontiers.Sum(packages => (long)packages[^1].EffortTenths);
        var budget = (int)Math.Min(goal.BudgetTenths, Math.Min(everything, int.MaxValue));
        var greedy = GreedyChoice.Choose(frontiers, budget, survival => ScoreOf(survival) <= goal.TargetScore);
        if (ScoreOf(frontiers, greedy) <= goal.TargetScore)
        {
            budget = (int)GreedyChoice.Effort(frontiers, greedy);
        }

        return frontiers.Length <= MostDependencies && budget <= MostDays * Tenths.PerDay
            ? new(Pick(frontiers, Exact(frontiers, budget, goal)), IsExact: true)
            : new(Pick(frontiers, greedy), IsExact: false);
    }

    /// <summary>The greedy choice, whatever the size.</summary>
    public static PlanChoice GreedyOf(Package[][] frontiers, PlanGoal goal) =>
        new(Pick(frontiers, GreedyChoice.Choose(frontiers, goal.BudgetTenths, survival => ScoreOf(survival) <= goal.TargetScore)), IsExact: false);

    private static int[] Exact(Package[][] frontiers, int capTenths, PlanGoal goal)
    {
        var exact = new ExactChoice(frontiers, capTenths);
        var lowest = ScoreOf(exact.Survival.Max());
        var enough = goal.TargetScore >= lowest ? goal.TargetScore.Value : lowest;

        // The product is rounded on the way; only the score of the choice itself decides.
        for (var effort = 0; effort <= capTenths; effort++)
        {
            if (exact.Survival[effort] >= 0 && ScoreOf(exact.Survival[effort]) <= enough + RoundingOfScores && ScoreOf(frontiers, exact.Of(effort)) <= enough)
            {
                return exact.Of(effort);
            }
        }

        return exact.Of(Array.IndexOf(exact.Survival, exact.Survival.Max()));
    }

    private static double ScoreOf(double survival) => Rounded.Score(ScoreFactors.Score(1 - survival));

    private static double ScoreOf(Package[][] frontiers, int[] chosen) =>
        Rounded.Score(ScoreFactors.Score(ScoreFactors.Combine([.. chosen.Select((package, dependency) => frontiers[dependency][package].Loss)])));

    private static Package[] Pick(Package[][] frontiers, int[] chosen) => [.. chosen.Select((package, dependency) => frontiers[dependency][package])];
}

/// <summary>Steps on one dependency that are done together.</summary>
/// <param name="Progress">The dependency.</param>
/// <param name="Steps">The steps.</param>
/// <param name="LossAfter">The dependency's expected loss after them.</param>
internal sealed record PlanBlock(DependencyProgress Progress, IReadOnlyList<PackageStep> Steps, double LossAfter)
{
    public int EffortTenths => Steps.Sum(step => step.EffortTenths);
}
