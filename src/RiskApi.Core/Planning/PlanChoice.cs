using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>Chooses the packages of a plan: the cheapest that come down to the target, else those that come down furthest.</summary>
/// <param name="Packages">The package of each dependency.</param>
/// <param name="IsExact">Whether no choice is better.</param>
internal sealed record PlanChoice(IReadOnlyList<Package> Packages, bool IsExact)
{
    /// <summary>Dependencies up to which the choice is exact where their shares are stated.</summary>
    public const int MostDependencies = 100;

    /// <summary>Engineer-days up to which the choice is exact: the budget, what the greedy choice needs, or all that is worth doing.</summary>
    public const int MostDays = 5000;

    /// <summary>Choices up to which all are tried, where shares are assumed and losses combine by rank.</summary>
    public const int MostTried = 200_000;

    private const double RoundingOfScores = 0.011;

    /// <summary>Chooses.</summary>
    /// <param name="frontiers">The packages of each dependency.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="score">What a choice scores.</param>
    public static PlanChoice Of(Package[][] frontiers, PlanGoal goal, ChoiceScore score)
    {
        var everything = frontiers.Sum(packages => (long)packages[^1].EffortTenths);
        var budget = (int)Math.Min(goal.BudgetTenths, Math.Min(everything, int.MaxValue));
        var greedy = new GreedyChoice(frontiers, score).Choose(budget, goal.TargetScore);
        if (score.Of(frontiers, greedy) <= goal.TargetScore)
        {
            budget = (int)GreedyChoice.Effort(frontiers, greedy);
        }

        return score.IsProduct && frontiers.Length <= MostDependencies && budget <= MostDays * Tenths.PerDay
                ? new(Pick(frontiers, Exact(frontiers, budget, goal, score)), IsExact: true)
            : frontiers.Aggregate(1.0, (choices, packages) => choices * packages.Length) <= MostTried
                ? new(Pick(frontiers, new TriedChoice(frontiers, score, budget, goal.TargetScore).Best()), IsExact: true)
            : new(Pick(frontiers, greedy), IsExact: false);
    }

    /// <summary>The greedy choice, whatever the size.</summary>
    public static PlanChoice GreedyOf(Package[][] frontiers, PlanGoal goal, ChoiceScore score) =>
        new(Pick(frontiers, new GreedyChoice(frontiers, score).Choose(goal.BudgetTenths, goal.TargetScore)), IsExact: false);

    private static int[] Exact(Package[][] frontiers, int capTenths, PlanGoal goal, ChoiceScore score)
    {
        var exact = new ExactChoice(frontiers, capTenths);
        var lowest = ScoreOf(exact.Survival.Max());
        var enough = goal.TargetScore >= lowest ? goal.TargetScore.Value : lowest;

        // The product is rounded on the way; only the score of the choice itself decides.
        for (var effort = 0; effort <= capTenths; effort++)
        {
            if (exact.Survival[effort] >= 0 && ScoreOf(exact.Survival[effort]) <= enough + RoundingOfScores && score.Of(frontiers, exact.Of(effort)) <= enough)
            {
                return exact.Of(effort);
            }
        }

        return exact.Of(Array.IndexOf(exact.Survival, exact.Survival.Max()));
    }

    private static double ScoreOf(double survival) => Rounded.Score(ScoreFactors.Score(1 - survival));

    private static Package[] Pick(Package[][] frontiers, int[] chosen) => [.. chosen.Select((package, dependency) => frontiers[dependency][package])];
}
