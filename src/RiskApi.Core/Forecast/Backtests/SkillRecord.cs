using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How good a set of forecasts has been.</summary>
/// <param name="Forecasts">Forecasts made: one per model and day.</param>
/// <param name="Models">Models behind them.</param>
/// <param name="Retirements">Models among them that stopped within a horizon.</param>
/// <param name="Skill">Brier skill score: 1 for a perfect forecast, 0 for one as good as the mean rate of the outcomes, which nobody knows in advance, negative for a worse one. Null where all outcomes are alike.</param>
/// <param name="Area">The probability that of two models alive on one day, one of which stopped within the horizon, that one had the higher forecast (area under the ROC curve, averaged over the days); 0.5 is chance. Null where no day tells.</param>
/// <param name="MeanForecast">The mean forecast, 0 to 1.</param>
/// <param name="SeenShare">The share that stopped within the horizon, 0 to 1.</param>
public sealed record SkillRecord(
    int Forecasts, int Models, int Retirements, Estimate? Skill, Estimate? Area, double MeanForecast, double SeenShare)
{
    internal static SkillRecord? Of(IEnumerable<BacktestedForecast> forecasts, Resamples resamples)
    {
        var sample = new BacktestSample(forecasts);
        return sample.Forecasts is []
            ? null
            : new(
                sample.Forecasts.Count,
                CountModels(sample.Forecasts),
                CountModels(sample.Forecasts.Where(forecast => forecast.Happened)),
                resamples.Of(sample.Skill),
                resamples.Of(sample.Area),
                Rounded.Probability(sample.MeanForecast),
                Rounded.Probability(sample.SeenShare));
    }

    private static int CountModels(IEnumerable<BacktestedForecast> forecasts) =>
        forecasts.Select(forecast => forecast.Model).Distinct<Model>(ReferenceEqualityComparer.Instance).Count();
}

/// <summary>How forecasts of about one size turned out: calibrated ones come true as often as they say.</summary>
/// <param name="From">The lower end of the bin, inclusive.</param>
/// <param name="To">The upper end, exclusive; 1 is inclusive.</param>
/// <param name="Forecasts">Forecasts in the bin.</param>
/// <param name="MeanForecast">Their mean; null where there are none.</param>
/// <param name="SeenShare">The share that came true; null where there are none.</param>
public sealed record ReliabilityBin(double From, double To, int Forecasts, double? MeanForecast, double? SeenShare)
{
    internal const int Bins = 10;

    internal static ReliabilityBin[] Of(IReadOnlyCollection<BacktestedForecast> forecasts)
    {
        var byBin = forecasts.ToLookup(forecast => IndexOf(forecast.Probability));
        return
        [
            .. Enumerable.Range(0, Bins).Select(bin =>
                Of(bin, byBin[bin].Count(), byBin[bin].Sum(forecast => forecast.Probability), byBin[bin].Count(forecast => forecast.Happened))),
        ];
    }

    /// <summary>The bin of a probability.</summary>
    internal static int IndexOf(double probability) => Math.Min(Bins - 1, (int)(probability * Bins));

    /// <summary>A bin from the sums over its forecasts.</summary>
    internal static ReliabilityBin Of(int bin, int forecasts, double said, int happened) => new(
        (double)bin / Bins,
        (double)(bin + 1) / Bins,
        forecasts,
        forecasts == 0 ? null : Rounded.Probability(said / forecasts),
        forecasts == 0 ? null : Rounded.Probability((double)happened / forecasts));
}
