using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast;

/// <summary>A day that is committed, or past.</summary>
/// <param name="asOf">The as-of date.</param>
/// <param name="endsOn">The day; null where the model has ended on a day that nobody recorded.</param>
/// <param name="evidence">The evidence in words.</param>
public sealed class KnownEnd(DateOnly asOf, DateOnly? endsOn, string evidence) : RetirementForecast
{
    private readonly int _daysLeft = endsOn is { } day ? Math.Max(0, day.DayNumber - asOf.DayNumber) : 0;

    /// <inheritdoc/>
    public override ForecastBasis Basis => _daysLeft == 0 ? ForecastBasis.Retired : ForecastBasis.Announced;

    /// <inheritdoc/>
    public override DateOnly AsOf => asOf;

    /// <inheritdoc/>
    public override DateOnly? CommittedOn => endsOn;

    /// <inheritdoc/>
    public override string Evidence => evidence;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) =>
        withinDays >= _daysLeft ? ProbabilityRange.Certain : ProbabilityRange.Impossible;

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => leadTime.ProbabilityLongerThan(_daysLeft);

    /// <inheritdoc/>
    public override DateOnly Quantile(double probability) => endsOn ?? asOf;
}
