using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Catalog.Resolution;

/// <summary>What a model string means.</summary>
/// <param name="Requested">The string as it was given.</param>
/// <param name="Match">How it was matched.</param>
/// <param name="Provider">The provider that serves the model; null where ambiguous or unknown.</param>
/// <param name="Model">The model's id at the provider: the snapshot, where the string was an alias.</param>
/// <param name="Maker">Who trained it.</param>
/// <param name="Status">Where it stands on the as-of date; unknown where no single model fits.</param>
/// <param name="CanMove">Whether the name can be pointed at other weights without notice.</param>
/// <param name="Candidates">The model references that fit equally well, where ambiguous; hosts of the same weights, where self-hosted.</param>
/// <param name="Because">The finding in a sentence.</param>
/// <param name="AsOf">The day for which it holds.</param>
/// <param name="Overrides">The overrides of the organisation that the answer rests on.</param>
internal sealed record ResolutionView(
    string Requested,
    MatchKind Match,
    string? Provider,
    string? Model,
    string? Maker,
    ModelStatus Status,
    bool CanMove,
    IReadOnlyList<string> Candidates,
    string Because,
    DateOnly AsOf,
    IReadOnlyList<AppliedOverride> Overrides)
{
    public static ResolutionView Of(ModelResolution resolution, DateOnly asOf) => new(
        resolution.Requested,
        resolution.Match,
        resolution.Known?.Facts.Provider,
        resolution.Known?.Facts.Id,
        resolution.Known?.Facts.Maker,
        resolution.Known?.Status ?? ModelStatus.Unknown,
        resolution.CanMove,
        [.. resolution.Candidates.Select(candidate => candidate.Facts.Reference)],
        resolution.Because,
        asOf,
        [.. (resolution.Known?.Lifecycle.Overrides ?? []).Append(resolution.MappedBy).OfType<AppliedOverride>().Distinct()]);
}
