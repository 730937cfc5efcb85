using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast;

/// <summary>No date is known: the model goes the way of comparable models.</summary>
/// <remarks>
/// Where notice was given without a date, the pace of notices stands in for the unknown end. Such notices are few and most
/// dragged on for longer than any notice period, so conditioning on the periods that are still possible does worse on the record.
/// </remarks>
/// <param name="asOf">The as-of date.</param>
/// <param name="pace">How comparable models end.</param>
/// <param name="notBeforeOn">The vendor's promise not to stop it sooner, which has held in almost every case.</param>
/// <param name="noticeGiven">Whether notice was given without a date, so that no notice period follows.</param>
/// <param name="basis">Forecast, or unknown where there is no such model.</param>
/// <param name="evidence">The evidence in words.</param>
public sealed class PaceForecast(
    DateOnly asOf, RetirementPace pace, DateOnly? notBeforeOn, bool noticeGiven, ForecastBasis basis, string evidence)
    : RetirementForecast
{
    private readonly int _floorDays = notBeforeOn is { } floor ? floor.DayNumber - asOf.DayNumber : 0;

    /// <inheritdoc/>
    public override ForecastBasis Basis => basis;

    /// <inheritdoc/>
    public override DateOnly AsOf => asOf;

    /// <inheritdoc/>
    public override string Evidence => evidence;

    /// <inheritdoc/>
    public override int? ComparableNotices => pace.Notices;

    /// <inheritdoc/>
    public override NoticePeriods? NoticePeriods => pace.NoticePeriods;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) =>
        withinDays < _floorDays ? ProbabilityRange.Impossible
        : noticeGiven ? pace.NoticeWithin(withinDays)
        : pace.RetirementWithin(withinDays);

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => pace.NoticePeriods.ProbabilityShorterThan(leadTime);
}
