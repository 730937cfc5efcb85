using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

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
            cover.Resolution.Known?.Facts.Reference,
            cover.Resolution.Known?.Status ?? ModelStatus.Unknown,
            cover.Resolution.Known?.Lifecycle.RetiresOn,
            Rounded.Probability(cover.AliveProbability),
            cover.Triggers,
            cover.SameClock,
            Rounded.Probability(cover.Cover));
}

/// <summary>What a fallback takes off the impact, with the facts that decide it.</summary>
/// <param name="Cover">The cover, 0 to 1.</param>
/// <param name="Resolution">What the fallback's model string means.</param>
/// <param name="AliveProbability">The probability that the fallback itself answers over the horizon, 0 to 1.</param>
/// <param name="Triggers">Whether it takes over on a "model not found" answer.</param>
/// <param name="SameClock">Whether it has the same provider and maker as the model it stands in for.</param>
internal sealed record FallbackCover(double Cover, ModelResolution Resolution, double AliveProbability, bool Triggers, bool SameClock)
{
    public static FallbackCover Of(Fallback fallback, KnownModel? coveredModel, ScoringContext context)
    {
        var covered = coveredModel?.Facts;
        var constants = context.Constants;
        var resolution = context.Outlook.Resolve(fallback.Model);
        var alive = AliveProbabilityOf(resolution, context);
        var triggers = fallback.TriggersOnModelNotFound == true;
        var sameClock = resolution.Match != MatchKind.SelfHosted && IsSameClock(resolution.Known?.Facts, covered);

        var kind = fallback.Automatic ? constants.AutomaticCover : constants.ManualCover;
        var isItself = resolution.Known is { } known && ReferenceEquals(known.Facts, covered);

        // The clock of a model that has stopped has run out; the other one's own life counts by itself.
        var scale = sameClock && coveredModel?.Status != ModelStatus.Retired ? constants.SameClockScale : 1;
        var cover = triggers && !isItself ? kind * alive * scale : 0;

        return new(cover, resolution, alive, triggers, sameClock);
    }

    private static double AliveProbabilityOf(ModelResolution resolution, ScoringContext context)
    {
        var outlook = context.Outlook;
        var gone =
            resolution.Match == MatchKind.SelfHosted ? 0
            : resolution.Known is { } known ? outlook.Of(known).Retirement.Within(context.HorizonDays).Probability
            : resolution.Candidates.Count > 0 ? resolution.Candidates.Max(candidate => outlook.Of(candidate).Retirement.Within(context.HorizonDays).Probability)
            : outlook.Unknown.Within(context.HorizonDays).Probability;

        return 1 - gone;
    }

    // What is not resolved may well share the clock, so it counts as if it did.
    private static bool IsSameClock(Model? fallback, Model? covered) =>
        fallback is null || covered is null || (fallback.Provider == covered.Provider && fallback.Maker == covered.Maker);
}
