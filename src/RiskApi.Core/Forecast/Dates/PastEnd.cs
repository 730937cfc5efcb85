using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast.Dates;

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
    public override double ProbabilityWithin(int withinDays) => 1;

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => 1;

    /// <inheritdoc/>
    public override DateOnly Quantile(double probability) => endedOn ?? AsOf;
}
