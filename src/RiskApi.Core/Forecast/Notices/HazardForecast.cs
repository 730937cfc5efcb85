using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>No date is known: a notice comes at the model's hazard, and a notice period follows.</summary>
/// <remarks>
/// A retirement within H days needs a notice within H − n days, n being the notice period; for the share of retirements whose
/// notice is on no record, n is 0. A promise not to stop the model sooner has held in almost every case, and is kept here.
/// </remarks>
/// <param name="asOf">The as-of date.</param>
/// <param name="curve">The notices to be expected.</param>
/// <param name="distribution">The notice period that follows.</param>
/// <param name="notBeforeOn">The promise not to stop it sooner.</param>
/// <param name="explain">Makes the evidence when asked.</param>
/// <param name="basis">Forecast, or unknown where there is no such model.</param>
internal sealed class HazardForecast(
    DateOnly asOf, HazardCurve curve, NoticePeriodDistribution distribution, DateOnly? notBeforeOn, Func<Evidence> explain,
    ForecastBasis basis = ForecastBasis.Forecast)
    : RetirementForecast(asOf, basis, explain)
{
    private readonly int _floorDays = notBeforeOn is { } floor ? floor.DayNumber - asOf.DayNumber : 0;

    /// <inheritdoc/>
    public override NoticePeriods? NoticePeriods => distribution.ForReadiness;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) =>
        withinDays < _floorDays ? ProbabilityRange.Impossible : curve.RetirementRangeWithin(withinDays, distribution);

    /// <inheritdoc/>
    protected override double Gone(int withinDays) =>
        withinDays < _floorDays ? 0 : curve.RetirementWithin(withinDays, distribution);

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => distribution.ForReadiness.ProbabilityShorterThan(leadTime);
}
