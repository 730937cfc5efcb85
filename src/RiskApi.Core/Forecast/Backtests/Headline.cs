namespace RiskApi.Core.Forecast.Backtests;

/// <summary>What was said and what came: "we said 13.6 %, 17.4 % went".</summary>
/// <param name="Forecasts">Forecasts behind it.</param>
/// <param name="SaidShare">The mean of what they said, 0 to 1.</param>
/// <param name="WentShare">The share of the models that stopped within the horizon, 0 to 1.</param>
public sealed record Headline(int Forecasts, double SaidShare, double WentShare)
{
    internal static Headline? Of(IReadOnlyCollection<BacktestedForecast> forecasts) => forecasts.Count == 0 ? null : new(
        forecasts.Count,
        Rounded.Probability(forecasts.Average(forecast => forecast.Probability)),
        Rounded.Probability(forecasts.Average(forecast => forecast.Happened ? 1.0 : 0)));
}

/// <summary>What was said and what came at one horizon, on the last twelve days whose outcome is known.</summary>
/// <param name="FirstOn">The first of these days; null where there is none.</param>
/// <param name="LastOn">The last of them.</param>
/// <param name="All">Over every model alive; null where there was none.</param>
/// <param name="WithDate">Over those with a committed date.</param>
/// <param name="WithoutDate">Over those without.</param>
public sealed record Headlines(DateOnly? FirstOn, DateOnly? LastOn, Headline? All, Headline? WithDate, Headline? WithoutDate)
{
    private const int Days = 12;

    internal static Headlines Of(IReadOnlyCollection<BacktestedForecast> forecasts)
    {
        DateOnly[] days = [.. forecasts.Select(forecast => forecast.On).Distinct().OrderDescending().Take(Days)];
        if (days is [])
        {
            return new(null, null, null, null, null);
        }

        BacktestedForecast[] lately = [.. forecasts.Where(forecast => forecast.On >= days[^1])];
        return new(
            days[^1],
            days[0],
            Headline.Of(lately),
            Headline.Of([.. lately.Where(forecast => forecast.DaysLeft is not null)]),
            Headline.Of([.. lately.Where(forecast => forecast.DaysLeft is null)]));
    }
}
