namespace RiskApi.Core.Portfolio.Losses;

/// <summary>Simulates what a portfolio loses within the horizon, trial by trial.</summary>
/// <remarks>
/// A Gaussian copula with factors (Li, "On default correlation: a copula function approach", Journal of Fixed Income 9, 2000; Vasicek, "The
/// distribution of loan portfolio value", Risk, December 2002): the latent normal of a clock is √ρₚ·X + √ρₙ·Y + √(1 − ρₚ − ρₙ)·ε, with X shared by
/// the provider, Y by the succession line on the provider, and ε its own. The likelihoods stay as they are, whatever the correlations.
/// </remarks>
internal sealed class LossSimulation
{
    private LossSimulation(int trials, int providers) =>
        (Shocked, Independent, ByProvider) = (new double[trials], new double[trials], new double[providers][]);

    /// <summary>The loss of each trial.</summary>
    public double[] Shocked { get; }

    /// <summary>The loss of each trial with the same numbers and no shared shock.</summary>
    public double[] Independent { get; }

    /// <summary>The part of <see cref="Shocked"/> that is each provider's, by its position.</summary>
    public double[][] ByProvider { get; }

    /// <summary>Runs it.</summary>
    /// <param name="providers">The clocks of each provider.</param>
    /// <param name="correlations">The correlations.</param>
    /// <param name="seed">The seed: the same seed gives the same losses.</param>
    /// <param name="trials">How many trials, above 0.</param>
    public static LossSimulation Run(IReadOnlyList<ProviderClocks> providers, ShockCorrelations correlations, int seed, int trials)
    {
        var simulation = new LossSimulation(trials, providers.Count);
        for (var i = 0; i < providers.Count; i++)
        {
            simulation.ByProvider[i] = simulation.Of(providers[i], correlations, seed);
        }

        return simulation;
    }

    private double[] Of(ProviderClocks provider, ShockCorrelations correlations, int seed)
    {
        var losses = new double[Shocked.Length];
        var (ofProvider, ofWave) = (Math.Sqrt(correlations.Provider), Math.Sqrt(correlations.Wave));
        var own = Math.Sqrt(Math.Max(0, 1 - correlations.Provider - correlations.Wave));
        var shocks = Shocks(seed, $"provider {provider.Provider}", losses.Length);
        foreach (var wave in provider.Clocks.GroupBy(clock => clock.Wave))
        {
            var waveShocks = Shocks(seed, $"wave {wave.Key}", losses.Length);
            foreach (var clock in wave)
            {
                var alone = new ShockStream(seed, $"clock {clock.Clock}");
                for (var trial = 0; trial < losses.Length; trial++)
                {
                    var ownShock = alone[trial];
                    losses[trial] += clock.Losses.At((ofProvider * shocks[trial]) + (ofWave * waveShocks[trial]) + (own * ownShock));
                    Independent[trial] += clock.Losses.At(ownShock);
                }
            }
        }

        for (var trial = 0; trial < losses.Length; trial++)
        {
            Shocked[trial] += losses[trial];
        }

        return losses;
    }

    private static double[] Shocks(int seed, string name, int trials)
    {
        var stream = new ShockStream(seed, name);
        return [.. Enumerable.Range(0, trials).Select(trial => stream[trial])];
    }
}

/// <summary>The clocks of one provider.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Clocks">Its clocks, each with its wave and its losses.</param>
internal sealed record ProviderClocks(string Provider, IReadOnlyList<(string Clock, string Wave, ClockLosses Losses)> Clocks);

/// <summary>How to simulate a loss.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Trials">How many trials, above 0.</param>
/// <param name="Correlations">How strongly the ends of models depend on one another.</param>
/// <param name="UsdPerEngineerDay">What an engineer-day costs; null to count no money.</param>
public sealed record LossSettings(int Seed, int Trials, ShockCorrelations Correlations, double? UsdPerEngineerDay);

/// <summary>A simulated loss in figures.</summary>
/// <param name="Mean">The mean over the trials; the expected loss but for its standard error.</param>
/// <param name="StandardError">The standard error of the mean.</param>
/// <param name="P50">The loss that is not exceeded with a probability of 50 %.</param>
/// <param name="P90">With 90 %.</param>
/// <param name="P95">With 95 %.</param>
/// <param name="P99">With 99 %.</param>
/// <param name="MeanOfWorst5Percent">The mean of the worst twentieth of the trials.</param>
public sealed record SimulatedLoss(
    double Mean, double StandardError, LossQuantile P50, LossQuantile P90, LossQuantile P95, LossQuantile P99, double MeanOfWorst5Percent)
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
