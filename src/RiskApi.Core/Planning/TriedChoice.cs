namespace RiskApi.Core.Planning;

/// <summary>Tries every choice of packages.</summary>
/// <param name="frontiers">The packages of each dependency.</param>
/// <param name="score">What a choice scores.</param>
/// <param name="budgetTenths">The effort that may be spent.</param>
/// <param name="target">The score that is enough; null where the lowest is wanted.</param>
internal sealed class TriedChoice(Package[][] frontiers, ChoiceScore score, int budgetTenths, double? target)
{
    private readonly int[] _chosen = new int[frontiers.Length];
    private int[] _best = [];
    private (double Score, int EffortTenths) _least = (double.PositiveInfinity, 0);

    /// <summary>The cheapest choice that meets the target; where none does, that of the lowest score, the cheapest of those.</summary>
    /// <returns>For each dependency the position of its package.</returns>
    public int[] Best()
    {
        Try(0, 0);
        return _best;
    }

    private void Try(int dependency, int effortTenths)
    {
        if (dependency == frontiers.Length)
        {
            Keep((Enough(score.Of(frontiers, _chosen)), effortTenths));
            return;
        }

        for (var package = 0; package < frontiers[dependency].Length; package++)
        {
            var effort = effortTenths + frontiers[dependency][package].EffortTenths;
            if (effort > budgetTenths)
            {
                break;
            }

            _chosen[dependency] = package;
            Try(dependency + 1, effort);
        }

        _chosen[dependency] = 0;
    }

    private void Keep((double Score, int EffortTenths) found)
    {
        if (found.CompareTo(_least) < 0)
        {
            (_least, _best) = (found, [.. _chosen]);
        }
    }

    /// <summary>Below the target all scores are as good.</summary>
    private double Enough(double found) => Math.Max(found, target ?? 0);
}
