namespace RiskApi.Portfolios.Losses;

/// <summary>How a loss is distributed, in one unit.</summary>
/// <param name="Expected">The expected loss, without simulation: the sum of likelihood times cost.</param>
/// <param name="Shocked">With the shared shocks.</param>
/// <param name="Independent">Had every model its own fate; the difference is what batches of retirements add to the tail.</param>
/// <param name="Exceedance">The loss-exceedance curve, from a loss of 0 to the worst trial.</param>
public sealed record LossDistribution(double Expected, SimulatedLoss Shocked, SimulatedLoss Independent, IReadOnlyList<ExceedancePoint> Exceedance)
{
    private const int Steps = 50;

    internal static LossDistribution Of(double expected, LossSimulation simulation)
    {
        var (shocked, independent) = (Sorted(simulation.Shocked), Sorted(simulation.Independent));
        var worst = Math.Max(shocked[^1], independent[^1]);
        return new(
            Rounded.Days(expected),
            SimulatedLoss.Of(shocked),
            SimulatedLoss.Of(independent),
            [
                .. Enumerable.Range(0, worst > 0 ? Steps + 1 : 1)
                    .Select(step => step == Steps ? worst : worst * step / Steps)
                    .Select(loss => new ExceedancePoint(Rounded.Days(loss), Above(shocked, loss), Above(independent, loss))),
            ]);
    }

    private static double[] Sorted(double[] losses)
    {
        double[] sorted = [.. losses];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The share of trials above a loss.</summary>
    private static double Above(double[] sorted, double loss)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle] <= loss ? (middle + 1, to) : (from, middle);
        }

        return Rounded.Probability((double)(sorted.Length - from) / sorted.Length);
    }
}

/// <summary>A point of a loss-exceedance curve.</summary>
/// <param name="Loss">A loss.</param>
/// <param name="Probability">The probability of losing more, 0 to 1.</param>
/// <param name="IndependentProbability">The same had every model its own fate.</param>
public sealed record ExceedancePoint(double Loss, double Probability, double IndependentProbability);
