using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>A date is published: it holds with a probability; else it is moved, or taken back and the model goes on at its own hazard.</summary>
/// <param name="endsOn">The date; in the past only where it is tentative and nobody saw the model alive since.</param>
/// <param name="isCommitted">Whether the vendor committed to it.</param>
/// <param name="prospect">What is to be expected of the date.</param>
/// <param name="otherwise">The forecast without the date.</param>
/// <param name="explain">Makes the evidence when it is asked for.</param>
internal sealed class DatedEnd(DateOnly endsOn, bool isCommitted, DateProspect prospect, RetirementForecast otherwise, Func<Evidence> explain)
    : RetirementForecast(otherwise.AsOf, isCommitted ? ForecastBasis.Announced : ForecastBasis.Tentative, explain)
{
    /// <inheritdoc/>
    public override DateOnly? CommittedOn => isCommitted ? endsOn : null;

    /// <inheritdoc/>
    public override NoticePeriods? NoticePeriods => isCommitted ? null : otherwise.NoticePeriods;

    /// <inheritdoc/>
    public override RetirementForecast? WithoutNotice => isCommitted ? otherwise : null;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) => prospect.Within(withinDays, otherwise.Within(withinDays));

    /// <inheritdoc/>
    protected override double Gone(int withinDays) => prospect.Within(withinDays, otherwise.ProbabilityWithin(withinDays));

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime)
    {
        var inTime = leadTime.ProbabilityLongerThan(prospect.DaysLeft);
        var holds = prospect.Holds.Probability;
        return isCommitted ? inTime : (holds * inTime) + ((1 - holds) * otherwise.Unreadiness(leadTime));
    }
}

/// <summary>The model has stopped answering.</summary>
/// <param name="asOf">The as-of date.</param>
/// <param name="endedOn">The day; null where nobody recorded it.</param>
/// <param name="explain">Makes the evidence when it is asked for.</param>
internal sealed class PastEnd(DateOnly asOf, DateOnly? endedOn, Func<Evidence> explain) : RetirementForecast(asOf, ForecastBasis.Retired, explain)
{
    /// <inheritdoc/>
    public override DateOnly? CommittedOn => endedOn;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) => ProbabilityRange.Certain;

    /// <inheritdoc/>
    protected override double Gone(int withinDays) => 1;

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => 1;

    /// <inheritdoc/>
    public override DateOnly Quantile(double probability) => endedOn ?? AsOf;
}
