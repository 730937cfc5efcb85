using RiskApi.Catalog;

namespace RiskApi.Scoring;

/// <summary>A fallback, judged as cover against a retirement.</summary>
/// <param name="Requested">The model string as it was given.</param>
/// <param name="Model">The reference of the model that it means; null where no single model fits.</param>
/// <param name="Status">Where that model stands at the as-of date.</param>
/// <param name="RetiresOn">Its committed shutdown date; null where there is none.</param>
/// <param name="AliveProbability">The probability that it answers over the horizon itself, 0 to 1.</param>
/// <param name="Triggers">Whether it is known to take over on a "model not found" answer.</param>
/// <param name="SameClock">Whether it has the provider and the maker of the model that it stands in for, or may have because one of the two is not known.</param>
/// <param name="Cover">What it takes off the impact, 0 to 1.</param>
public sealed record FallbackAssessment(
    string Requested,
    string? Model,
    ModelStatus Status,
    PartialDate? RetiresOn,
    double AliveProbability,
    bool Triggers,
    bool SameClock,
    double Cover)
{
    internal static FallbackAssessment? Of(DependencyEvaluation evaluation) =>
        evaluation.Fallback is not { } cover ? null : new(
            cover.Resolution.Requested,
            cover.Resolution.Known?.Model.Reference,
            cover.Resolution.Known?.Status ?? ModelStatus.Unknown,
            cover.Resolution.Known?.Lifecycle.RetiresOn,
            Rounded.Probability(cover.AliveProbability),
            cover.Triggers,
            cover.SameClock,
            Rounded.Probability(cover.Cover));
}
