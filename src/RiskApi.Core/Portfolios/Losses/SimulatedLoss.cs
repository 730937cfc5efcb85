namespace RiskApi.Portfolios.Losses;

/// <summary>A simulated loss in figures.</summary>
/// <param name="Mean">The mean over the trials; the expected loss but for its standard error.</param>
/// <param name="StandardError">The standard error of the mean.</param>
/// <param name="P50">The loss that is not exceeded with a probability of 50 %.</param>
/// <param name="P90">With 90 %.</param>
/// <param name="P95">With 95 %.</param>
/// <param name="P99">With 99 %.</param>
/// <param name="MeanOfWorst5Percent">The mean of the worst twentieth of the trials.</param>
public sealed record SimulatedLoss(double Mean, double StandardError, LossQuantile P50, LossQuantile P90, LossQuantile P95, LossQuantile P99, double MeanOfWorst5Percent)
{
    /// <param name="sorted">The losses of the trials, the smallest first.</param>
    internal static SimulatedLoss Of(double[] sorted)
    {
        var mean = sorted.Sum() / sorted.Length;
        var variance = sorted.Sum(loss => (loss - mean) * (loss - mean)) / Math.Max(1, sorted.Length - 1);
        var worst = sorted[WorstFrom(sorted.Length)..];
        return new(
            Rounded.Days(mean),
            Rounded.Score(Math.Sqrt(variance / sorted.Length)),
            LossQuantile.Of(sorted, 0.5),
            LossQuantile.Of(sorted, 0.9),
            LossQuantile.Of(sorted, 0.95),
            LossQuantile.Of(sorted, 0.99),
            Rounded.Days(worst.Sum() / worst.Length));
    }

    /// <summary>The position from which sorted trials are the worst twentieth.</summary>
    internal static int WorstFrom(int trials) => trials - Math.Max(1, trials / 20);
}
