using RiskApi.Forecast.Notices;

namespace RiskApi.Forecast;

/// <summary>A forecast of a retirement in figures.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Probabilities">The probability that the model has stopped answering, by horizon.</param>
/// <param name="RetiresOnP10">The day by which it has stopped with a probability of 10 %: the early estimate.</param>
/// <param name="RetiresOnP50">The day by which it has stopped with a probability of 50 %.</param>
/// <param name="RetiresOnP90">The day by which it has stopped with a probability of 90 %.</param>
/// <param name="Evidence">What it rests on, in words.</param>
/// <param name="Comparable">The record of comparable models; null where a date decides.</param>
/// <param name="Effects">What raises or lowers the forecast against the model's class, the strongest first; empty where a date decides.</param>
public sealed record ForecastSummary(
    ForecastBasis Basis,
    IReadOnlyList<HorizonProbability> Probabilities,
    DateOnly RetiresOnP10,
    DateOnly RetiresOnP50,
    DateOnly RetiresOnP90,
    string Evidence,
    Comparable? Comparable,
    IReadOnlyList<ForecastEffect> Effects)
{
    private static readonly int[] UsualHorizonsDays = [90, 180, 365, 730];

    /// <summary>Sums a forecast up at the usual horizons: 90, 180, 365 and 730 days.</summary>
    /// <param name="forecast">The forecast.</param>
    public static ForecastSummary Of(RetirementForecast forecast) => new(
        forecast.Basis,
        [.. UsualHorizonsDays.Select(days => HorizonProbability.Of(forecast, days))],
        forecast.Quantile(0.1),
        forecast.Quantile(0.5),
        forecast.Quantile(0.9),
        forecast.Evidence.Text,
        forecast.Evidence.Comparable,
        forecast.Evidence.Effects);

    /// <summary>The same with the probability at one more horizon.</summary>
    /// <param name="forecast">The forecast that this sums up.</param>
    /// <param name="horizonDays">The horizon in days.</param>
    public ForecastSummary With(RetirementForecast forecast, int horizonDays) =>
        UsualHorizonsDays.Contains(horizonDays)
            ? this
            : this with { Probabilities = [.. Probabilities.Append(HorizonProbability.Of(forecast, horizonDays)).OrderBy(at => at.WithinDays)] };
}
