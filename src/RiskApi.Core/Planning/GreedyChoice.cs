using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>Chooses a package for each dependency by always taking what removes most for the effort next.</summary>
/// <param name="frontiers">The packages of each dependency.</param>
/// <param name="score">What a choice scores.</param>
internal sealed class GreedyChoice(Package[][] frontiers, ChoiceScore score)
{
    /// <summary>Chooses until the target is met or nothing more fits.</summary>
    /// <param name="budgetTenths">The effort that may be spent.</param>
    /// <param name="target">The score that is enough; null where the lowest is wanted.</param>
    /// <returns>For each dependency the position of its package.</returns>
    public int[] Choose(int budgetTenths, double? target)
    {
        var chosen = new int[frontiers.Length];
        var effort = 0;
        while (!IsMet() && BestStep(chosen, budgetTenths - effort) is { } step)
        {
            effort += frontiers[step.Dependency][step.Package].EffortTenths - frontiers[step.Dependency][chosen[step.Dependency]].EffortTenths;
            chosen[step.Dependency] = step.Package;
        }

        if (IsMet())
        {
            GiveBack(chosen, IsMet);
        }

        return chosen;

        bool IsMet() => score.Of(frontiers, chosen) <= target;
    }

    public static long Effort(Package[][] frontiers, int[] chosen) =>
        chosen.Select((package, dependency) => (long)frontiers[dependency][package].EffortTenths).Sum();

    /// <summary>Most of the logarithm of survival per day, as it counts at its present place.</summary>
    private (int Dependency, int Package)? BestStep(int[] chosen, int leftTenths)
    {
        var weights = score.Weights(frontiers, chosen);
        var (best, most) = (((int, int)?)null, 0.0);
        for (var i = 0; i < frontiers.Length; i++)
        {
            var now = frontiers[i][chosen[i]];
            for (var j = chosen[i] + 1; j < frontiers[i].Length && frontiers[i][j].EffortTenths - now.EffortTenths <= leftTenths; j++)
            {
                var gain = weights[i] * (ProjectLoss.Hazard(now.Loss) - ProjectLoss.Hazard(frontiers[i][j].Loss));
                if (gain / (frontiers[i][j].EffortTenths - now.EffortTenths) > most)
                {
                    (best, most) = ((i, j), gain / (frontiers[i][j].EffortTenths - now.EffortTenths));
                }
            }
        }

        return best;
    }

    /// <summary>The last step often goes further than need be; cheaper packages that still meet the goal take its place.</summary>
    private static void GiveBack(int[] chosen, Func<bool> isMet)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            var dearer = chosen[i];
            chosen[i] = 0;
            while (chosen[i] < dearer && !isMet())
            {
                chosen[i]++;
            }
        }
    }
}

/// <summary>What a choice of packages makes of the project's score.</summary>
/// <param name="isShareStated">Whether the share of each dependency is stated.</param>
internal sealed class ChoiceScore(bool[] isShareStated)
{
    /// <summary>Whether the project's survival is the product of its dependencies', as it is where at most one share is assumed.</summary>
    public bool IsProduct => isShareStated.Count(stated => !stated) <= 1;

    public double Of(Package[][] frontiers, int[] chosen) => Rounded.Score(ProjectLoss.ScoreOf(Losses(frontiers, chosen), isShareStated));

    public double[] Weights(Package[][] frontiers, int[] chosen) => ProjectLoss.Weights(Losses(frontiers, chosen), isShareStated);

    private static double[] Losses(Package[][] frontiers, int[] chosen)
    {
        var losses = new double[chosen.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] = frontiers[i][chosen[i]].Loss;
        }

        return losses;
    }
}
