using RiskApi.Forecast;

namespace RiskApi.Scoring;

/// <summary>When to start, so that the migration is done when the model stops.</summary>
/// <param name="EndsOn">The day to be done by: the committed date, or the forecast's early estimate (10 %) where none is committed; null where the model ended on an unknown day.</param>
/// <param name="StartByOn">That day less the lead time; null where there is no such day.</param>
/// <param name="LeadTimeDays">Days that the project needs to migrate, at the median.</param>
/// <param name="DaysLeft">Days from the as-of date to <paramref name="EndsOn"/>; negative once it has passed.</param>
/// <param name="SlackDays">Days from the as-of date to <paramref name="StartByOn"/>; negative once it has passed.</param>
public sealed record Deadline(DateOnly? EndsOn, DateOnly? StartByOn, int LeadTimeDays, int? DaysLeft, int? SlackDays)
{
    internal static Deadline Of(RetirementForecast forecast, int leadTimeDays)
    {
        var endsOn = forecast.Basis is ForecastBasis.Retired or ForecastBasis.Announced ? forecast.CommittedOn : forecast.Summary.RetiresOnP10;
        var daysLeft = endsOn?.DayNumber - forecast.AsOf.DayNumber;

        return new(endsOn, endsOn?.AddDays(-leadTimeDays), leadTimeDays, daysLeft, daysLeft - leadTimeDays);
    }
}
