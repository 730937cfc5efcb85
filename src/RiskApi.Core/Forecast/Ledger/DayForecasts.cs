using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>What was said on one day of every living model of the public record. Once kept it never changes: only what came of it does.</summary>
/// <param name="Day">The day.</param>
/// <param name="Method">The version of the forecast method.</param>
/// <param name="CatalogVersion">The version of the catalog that it was said from.</param>
/// <param name="Forecasts">One for each model, in order of provider and id.</param>
public sealed record DayForecasts(DateOnly Day, string Method, string CatalogVersion, IReadOnlyList<SaidForecast> Forecasts)
{
    /// <summary>What is said on the day of an outlook: by the record alone, without private models and overrides, endpoints and features.</summary>
    /// <param name="outlook">The outlook.</param>
    public static DayForecasts Of(Outlook outlook) => new(
        outlook.AsOf, FittedForecast.Version, outlook.Known.Catalog.Version, [.. outlook.Living.All.Select(one => SaidForecast.Of(one, outlook.Living))]);
}

/// <summary>What was said of one model.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Model">The model's id at the provider.</param>
/// <param name="Basis">What the forecast rested on.</param>
/// <param name="Probabilities">What was said at each horizon, the shortest first.</param>
public sealed record SaidForecast(string Provider, string Model, ForecastBasis Basis, IReadOnlyList<SaidProbability> Probabilities)
{
    internal static SaidForecast Of(LivingForecast living, LivingForecasts all) => new(
        living.Model.Provider,
        living.Model.Id,
        living.Basis,
        [
            .. ForecastSummary.UsualHorizonsDays.Zip(
                living.Probabilities, (days, probability) => new SaidProbability(days, probability, all.PercentileOf(days, probability)!.Value)),
        ]);
}

/// <summary>What was said of one model at one horizon.</summary>
/// <param name="WithinDays">The horizon in days.</param>
/// <param name="Probability">The probability that the model stops within it, 0 to 1.</param>
/// <param name="Percentile">The share of the models of the day with the same or a lower probability, above 0 and up to 1.</param>
public readonly record struct SaidProbability(int WithinDays, double Probability, double Percentile);
