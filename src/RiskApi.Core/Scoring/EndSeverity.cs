using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>What a call gets once the model has ended, as a factor of the loss.</summary>
internal static class EndSeverity
{
    /// <summary>v, 0 to 1: 1 for an error, or where nobody says.</summary>
    public static double Of(KnownModel? model, RetirementForecast forecast, in UsageProfile usage, ScoringConstants constants) =>
        forecast.Basis == ForecastBasis.Retired && !usage.HasTraffic ? constants.UncalledSeverity
        : IsRerouted(model) ? constants.ReroutedSeverity
        : 1;

    /// <summary>Whether another model answers for certain once it has ended.</summary>
    public static bool IsRerouted(KnownModel? model) => model?.Lifecycle.AfterShutdown?.Answer == ShutdownAnswer.Rerouted;
}
