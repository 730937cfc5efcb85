using RiskApi.Core.Forecast;

namespace RiskApi.Core.Scoring;

/// <summary>For how many days a model is safe to rely on.</summary>
/// <param name="At90">Days for which it answers with a probability of at least 90 %; 0 where it has stopped.</param>
/// <param name="At50">Days for which it answers with a probability of at least 50 %; 0 where it has stopped.</param>
public sealed record SafeDays(int At90, int At50)
{
    /// <summary>Reads the days off a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    public static SafeDays Of(RetirementForecast forecast) => new(
        Until(forecast.Summary.RetiresOnP10, forecast),
        Until(forecast.Summary.RetiresOnP50, forecast));

    private static int Until(DateOnly day, RetirementForecast forecast) => Math.Max(0, day.DayNumber - forecast.AsOf.DayNumber);
}
