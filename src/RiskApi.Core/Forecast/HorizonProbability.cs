namespace RiskApi.Forecast;

/// <summary>The probability that a model has stopped answering within a number of days of the as-of date, with its 80 % interval.</summary>
/// <param name="WithinDays">Days after the as-of date.</param>
/// <param name="Probability">The probability, 0 to 1.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public sealed record HorizonProbability(int WithinDays, double Probability, double Low, double High)
{
    internal static HorizonProbability Of(RetirementForecast forecast, int withinDays)
    {
        var (probability, low, high) = forecast.Within(withinDays);
        return new(withinDays, Rounded.Probability(probability), Rounded.Probability(low), Rounded.Probability(high));
    }
}
