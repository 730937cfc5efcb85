namespace RiskApi.Core.Planning;

/// <summary>Tries every choice of packages.</summary>
/// <param name="frontiers">The packages of each dependency.</param>
/// <param name="score">What a choice scores.</param>
internal sealed class TriedChoice(Package[][] frontiers, ChoiceScore score)
{
    /// <summary>The cheapest choice that meets the target; where none does, that of the lowest score, the cheapest of those.</summary>
    /// <param name="budgetTenths">The effort that may be spent.</param>
    /// <param name="target">The score that is enough; null where the lowest is wanted.</param>
    /// <returns>For each dependency the position of its package.</returns>
    public int[] Best(int budgetTenths, double? target)
    {
        var best = new int[frontiers.Length];
        var least = (Enough(score.Of(frontiers, best), target), 0);
        var chosen = new int[frontiers.Length];
        Try(0, 0);
        return best;

        void Try(int dependency, int effortTenths)
        {
            if (dependency == frontiers.Length)
            {
                var found = (Enough(score.Of(frontiers, chosen), target), effortTenths);
                if (found.CompareTo(least) < 0)
                {
                    (least, best) = (found, [.. chosen]);
                }

                return;
            }

            for (var package = 0; package < frontiers[dependency].Length; package++)
            {
                var effort = effortTenths + frontiers[dependency][package].EffortTenths;
                if (effort > budgetTenths)
                {
                    break;
                }

                chosen[dependency] = package;
                Try(dependency + 1, effort);
            }

            chosen[dependency] = 0;
        }
    }

    /// <summary>Below the target all scores are as good.</summary>
    private static double Enough(double score, double? target) => Math.Max(score, target ?? 0);
}
