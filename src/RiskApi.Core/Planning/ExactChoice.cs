namespace RiskApi.Core.Planning;

/// <summary>Chooses the package of each dependency that together do best, by dynamic programming over the effort spent.</summary>
/// <remarks>
/// A multiple-choice knapsack (Kellerer, Pferschy and Pisinger, "Knapsack Problems", 2004, chapter 11): a project's survival is the product of its
/// dependencies', and efforts are whole tenths of a day, so the best survival for every effort follows from that without one dependency. The time
/// is that of dependencies × tenths × packages.
/// </remarks>
internal sealed class ExactChoice
{
    private const double Unreachable = -1;

    private readonly Package[][] _frontiers;
    private readonly byte[][] _chosen;

    /// <summary>Solves for every effort at once.</summary>
    /// <param name="frontiers">The packages of each dependency, at most 256.</param>
    /// <param name="capTenths">The greatest effort to consider.</param>
    public ExactChoice(Package[][] frontiers, int capTenths)
    {
        _frontiers = frontiers;
        _chosen = new byte[frontiers.Length][];
        Survival = new double[capTenths + 1];
        Array.Fill(Survival, Unreachable, 1, capTenths);
        Survival[0] = 1;
        var reached = 0;
        for (var i = 0; i < frontiers.Length; i++)
        {
            _chosen[i] = new byte[capTenths + 1];
            reached = Math.Min(capTenths, reached + frontiers[i][^1].EffortTenths);
            Survival = With(frontiers[i], Survival, _chosen[i], reached);
        }
    }

    /// <summary>The greatest survival for exactly each effort; negative where no choice takes it.</summary>
    public double[] Survival { get; private set; }

    /// <summary>The choice that takes exactly an effort with the greatest survival.</summary>
    public int[] Of(int effortTenths)
    {
        var chosen = new int[_frontiers.Length];
        for (var i = _frontiers.Length - 1; i >= 0; i--)
        {
            chosen[i] = _chosen[i][effortTenths];
            effortTenths -= _frontiers[i][chosen[i]].EffortTenths;
        }

        return chosen;
    }

    private static double[] With(Package[] packages, double[] before, byte[] chosen, int reached)
    {
        var after = new double[before.Length];
        Array.Fill(after, Unreachable);
        for (var j = 0; j < packages.Length; j++)
        {
            var (effort, survival) = (packages[j].EffortTenths, packages[j].Survival);
            for (var spent = effort; spent <= reached; spent++)
            {
                var product = before[spent - effort] * survival;
                if (before[spent - effort] >= 0 && product > after[spent])
                {
                    (after[spent], chosen[spent]) = (product, (byte)j);
                }
            }
        }

        return after;
    }
}
