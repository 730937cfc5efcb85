namespace RiskApi.Core.Portfolio.Plans;

/// <summary>For each item one of its variants, so that least loss remains for every effort: dynamic programming over the effort spent.</summary>
/// <remarks>A multiple-choice knapsack (Kellerer, Pferschy and Pisinger, "Knapsack Problems", 2004, chapter 11).</remarks>
internal sealed class LossKnapsack
{
    private readonly LossVariant[][] _items;
    private readonly ushort[][] _chosen;

    /// <summary>Solves for every effort at once.</summary>
    /// <param name="items">The variants of each item; one of no effort, and at most 65,536.</param>
    /// <param name="capTenths">The greatest effort to consider.</param>
    public LossKnapsack(LossVariant[][] items, int capTenths)
    {
        _items = items;
        _chosen = new ushort[items.Length][];
        Loss = new double[capTenths + 1];
        Array.Fill(Loss, double.PositiveInfinity, 1, capTenths);
        var reached = 0;
        for (var i = 0; i < items.Length; i++)
        {
            _chosen[i] = new ushort[capTenths + 1];
            reached = (int)Math.Min(capTenths, (long)reached + items[i].Max(variant => variant.EffortTenths));
            Loss = With(items[i], Loss, _chosen[i], reached);
        }
    }

    /// <summary>The least loss for exactly each effort; infinite where no choice takes it.</summary>
    public double[] Loss { get; private set; }

    /// <summary>The effort that leaves least, the smallest of them.</summary>
    public int BestEffort => Array.IndexOf(Loss, Loss.Min());

    /// <summary>The variants that leave least for exactly an effort.</summary>
    public int[] Of(int effortTenths)
    {
        var chosen = new int[_items.Length];
        for (var i = _items.Length - 1; i >= 0; i--)
        {
            chosen[i] = _chosen[i][effortTenths];
            effortTenths -= _items[i][chosen[i]].EffortTenths;
        }

        return chosen;
    }

    private static double[] With(LossVariant[] variants, double[] before, ushort[] chosen, int reached)
    {
        var after = new double[before.Length];
        Array.Fill(after, double.PositiveInfinity);
        for (var j = 0; j < variants.Length; j++)
        {
            var (effort, loss) = variants[j];
            for (var spent = effort; spent <= reached; spent++)
            {
                if (before[spent - effort] + loss is var sum && sum < after[spent])
                {
                    (after[spent], chosen[spent]) = (sum, (ushort)j);
                }
            }
        }

        return after;
    }
}

/// <summary>One way to treat an item.</summary>
/// <param name="EffortTenths">What it takes, in tenths of a day.</param>
/// <param name="Loss">The expected loss that it leaves.</param>
internal readonly record struct LossVariant(int EffortTenths, double Loss);
