using RiskApi.Catalog;
using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast.Comparison;

/// <summary>What trackers do: a model without a published date is never retired. Here to be compared with.</summary>
public sealed class PublishedDatesMethod : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => "published dates only";

    /// <inheritdoc/>
    public IFittedForecast Fit(CatalogView known) => new Fitted(known.AsOf);

    private sealed class Fitted(DateOnly asOf) : IFittedForecast
    {
        public RetirementForecast Forecast(KnownModel model) =>
            (RetirementForecast?)PublishedEnd.Of(model, asOf) ?? new Never(asOf);

        public RetirementForecast ForecastUnknownModel() => new Never(asOf);
    }

    private sealed class Never(DateOnly asOf) : RetirementForecast
    {
        public override ForecastBasis Basis => ForecastBasis.Forecast;

        public override DateOnly AsOf => asOf;

        public override string Evidence => "No date is published.";

        public override ProbabilityRange Within(int withinDays) => ProbabilityRange.Impossible;

        public override double Unreadiness(LeadTimeDistribution leadTime) => 0;
    }
}
