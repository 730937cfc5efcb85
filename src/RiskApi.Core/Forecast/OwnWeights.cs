using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast;

/// <summary>The organisation runs the weights itself: no provider can retire them.</summary>
/// <param name="asOf">The as-of date.</param>
internal sealed class OwnWeights(DateOnly asOf) : RetirementForecast(asOf, ForecastBasis.SelfHosted, () => Why)
{
    private static readonly Evidence Why = new(
        "These weights are run by the organisation itself: no provider can retire them. What ages is that nobody maintains a successor, and their licence.",
        null,
        []);

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) => ProbabilityRange.Impossible;

    /// <inheritdoc/>
    protected override double Gone(int withinDays) => 0;

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => 0;
}
