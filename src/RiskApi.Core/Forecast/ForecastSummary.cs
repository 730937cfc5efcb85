using System.Collections.Immutable;

namespace RiskApi.Core.Forecast;

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
    /// <summary>The usual horizons in days, shortest first.</summary>
    public static readonly ImmutableArray<int> UsualHorizonsDays = [90, 180, 365, 730];

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

/// <summary>The probability that a model has stopped answering within a number of days of the as-of date, with its 80 % interval.</summary>
/// <param name="WithinDays">Days after the as-of date.</param>
/// <param name="Probability">The probability, 0 to 1.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Percentile">The share of all living models of the record with the same or a lower probability, above 0 and up to 1; null for a model that has stopped or that nobody knows, and at other horizons than 90, 180, 365 and 730 days.</param>
public sealed record HorizonProbability(int WithinDays, double Probability, double Low, double High, double? Percentile = null)
{
    internal static HorizonProbability Of(RetirementForecast forecast, int withinDays)
    {
        var (probability, low, high) = forecast.Within(withinDays);
        return new(withinDays, Rounded.Probability(probability), Rounded.Probability(low), Rounded.Probability(high));
    }
}
