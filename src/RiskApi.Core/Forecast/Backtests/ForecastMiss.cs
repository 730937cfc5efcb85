using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>A forecast that went wrong.</summary>
/// <param name="Model">The model reference.</param>
/// <param name="On">The day of the forecast: the one that went most wrong for the decision behind the outcome.</param>
/// <param name="WithinDays">Its horizon in days.</param>
/// <param name="Probability">The probability it gave.</param>
/// <param name="Happened">Whether the model stopped within the horizon.</param>
/// <param name="AnnouncedOn">The day on which notice was given in the end; null where none is on record.</param>
/// <param name="RetiresOn">The day it stopped, or is to stop; null where none is on record.</param>
public sealed record ForecastMiss(
    string Model, DateOnly On, int WithinDays, double Probability, bool Happened, PartialDate? AnnouncedOn, PartialDate? RetiresOn)
{
    private const int Count = 5;

    /// <summary>The worst misses among forecasts without a notice, one per decision, the worst first.</summary>
    internal static ForecastMiss[] Worst(IEnumerable<BacktestedForecast> forecasts, int withinDays) =>
    [
        .. forecasts
            .Where(forecast => !forecast.Known.HasNotice)
            .OrderByDescending(forecast => Math.Abs(forecast.Probability - (forecast.Happened ? 1 : 0)))
            .DistinctBy(forecast => forecast.Cluster)
            .Take(Count)
            .Select(forecast => new ForecastMiss(
                forecast.Model.Reference,
                forecast.On,
                withinDays,
                Rounded.Probability(forecast.Probability),
                forecast.Happened,
                forecast.Model.AnnouncedOn,
                forecast.Model.RetiresOn)),
    ];
}
