using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>What is forecast of every living model of the public record, and how those forecasts rank.</summary>
/// <remarks>
/// A percentile is what EPSS means by it: the share of all that have the same or a lower probability. Private models and overrides stay out, so that an
/// organisation's own facts move nobody's rank; so do endpoints and features, and what has stopped. What is not known to be alive stays in.
/// </remarks>
public sealed class LivingForecasts
{
    private readonly double[][] _sorted;

    private LivingForecasts(IReadOnlyList<LivingForecast> all)
    {
        All = all;
        _sorted = [.. ForecastSummary.UsualHorizonsDays.Select((_, horizon) => all.Select(one => one.Probabilities[horizon]).Order().ToArray())];
    }

    /// <summary>The forecasts, in order of provider and id.</summary>
    public IReadOnlyList<LivingForecast> All { get; }

    /// <summary>Forecasts every living model.</summary>
    /// <param name="known">What was known on a day.</param>
    /// <param name="fitted">The method, fitted to it.</param>
    internal static LivingForecasts Of(CatalogView known, FittedForecast fitted) => new(
    [
        .. known.Facts.Models
            .Where(model => model is { Status: not ModelStatus.Retired, Facts.IsModel: true })
            .Where(model => !known.Catalog.Provider(model.Facts.Provider)!.IsPrivate)
            .Select(model => LivingForecast.Of(model.Facts, fitted.Forecast(model))),
    ]);

    /// <summary>The share of the living models whose probability is no higher.</summary>
    /// <param name="withinDays">One of <see cref="ForecastSummary.UsualHorizonsDays"/>.</param>
    /// <param name="probability">A probability as answers give it.</param>
    /// <returns>A share: above 0 for a probability that one of them has, at most 1. Null at any other horizon, and where no model lives.</returns>
    public double? PercentileOf(int withinDays, double probability)
    {
        var horizon = ForecastSummary.UsualHorizonsDays.IndexOf(withinDays);
        return horizon < 0 || All is [] ? null : Rounded.Probability((double)CountUpTo(_sorted[horizon], probability) / All.Count);
    }

    /// <summary>Puts the percentile beside each probability of a forecast.</summary>
    /// <param name="forecast">The forecast of a living model; that of one that has stopped, or that nobody knows, stays as it is.</param>
    public ForecastSummary Beside(ForecastSummary forecast) => forecast.Basis is ForecastBasis.Retired or ForecastBasis.Unknown
        ? forecast
        : forecast with { Probabilities = [.. forecast.Probabilities.Select(at => at with { Percentile = PercentileOf(at.WithinDays, at.Probability) })] };

    private static int CountUpTo(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>What is forecast of one living model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Basis">What the forecast rests on.</param>
/// <param name="Probabilities">The probability that it has stopped, 0 to 1, at each of <see cref="ForecastSummary.UsualHorizonsDays"/>, rounded as in answers.</param>
public sealed record LivingForecast(Model Model, ForecastBasis Basis, IReadOnlyList<double> Probabilities)
{
    internal static LivingForecast Of(Model model, RetirementForecast forecast) =>
        new(model, forecast.Basis, [.. ForecastSummary.UsualHorizonsDays.Select(days => Rounded.Probability(forecast.ProbabilityWithin(days)))]);
}
