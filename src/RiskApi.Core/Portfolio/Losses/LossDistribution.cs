namespace RiskApi.Core.Portfolio.Losses;

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

/// <summary>A quantile of a simulated loss.</summary>
/// <param name="Value">Its estimate.</param>
/// <param name="Low">The lower end of its 95 % interval, from the order of the trials and no assumption on the losses.</param>
/// <param name="High">The upper end.</param>
public sealed record LossQuantile(double Value, double Low, double High)
{
    private const double NormalQuantile975 = 1.959963984540054;

    internal static LossQuantile Of(double[] sorted, double probability)
    {
        var rank = probability * sorted.Length;
        var spread = NormalQuantile975 * Math.Sqrt(rank * (1 - probability));
        double At(double position) => Rounded.Days(sorted[(int)Math.Clamp(Math.Ceiling(position) - 1, 0, sorted.Length - 1)]);
        return new(At(rank), At(rank - spread), At(rank + spread + 1));
    }
}
