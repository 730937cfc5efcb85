using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>A forecast from facts that have aged: it begins on the day they were last looked at, and since then notice may have been given.</summary>
/// <remarks>
/// The probability is that of the day of the facts, with the days since then added to the horizon. Had somebody looked on the as-of
/// date and found nothing new, the forecast would be <paramref name="unchanged"/>; the interval reaches to its end, so that it shows the doubt.
/// </remarks>
/// <param name="seen">The forecast of the day of the facts.</param>
/// <param name="unchanged">The forecast of the as-of date, had nothing changed since.</param>
/// <param name="explain">Makes the evidence when it is asked for.</param>
internal sealed class AgedForecast(RetirementForecast seen, RetirementForecast unchanged, Func<Evidence> explain)
    : RetirementForecast(unchanged.AsOf, unchanged.Basis, explain)
{
    private readonly int _unseenDays = unchanged.AsOf.DayNumber - seen.AsOf.DayNumber;

    /// <inheritdoc/>
    public override DateOnly? CommittedOn => unchanged.CommittedOn;

    /// <inheritdoc/>
    public override NoticePeriods? NoticePeriods => unchanged.NoticePeriods;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays)
    {
        var (aged, fresh) = (seen.Within(withinDays + _unseenDays), unchanged.Within(withinDays));
        return aged with { Low = Math.Min(aged.Low, fresh.Low), High = Math.Max(aged.High, fresh.High) };
    }

    /// <inheritdoc/>
    protected override double Gone(int withinDays) => seen.ProbabilityWithin(withinDays + _unseenDays);

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => unchanged.Unreadiness(leadTime);
}
