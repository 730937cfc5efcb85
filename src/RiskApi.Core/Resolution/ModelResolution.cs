using RiskApi.Catalog;
using RiskApi.Catalog.Overriding;

namespace RiskApi.Resolution;

/// <summary>What a model string means, and how that was found out.</summary>
/// <param name="Requested">The string as it was given.</param>
/// <param name="Match">How it was matched.</param>
/// <param name="Known">The model as known on the as-of date; null where ambiguous or unknown.</param>
/// <param name="Candidates">The models that fit equally well, where ambiguous; empty otherwise.</param>
/// <param name="CanMove">Whether the name can be pointed at other weights without notice.</param>
/// <param name="Because">The finding in a sentence.</param>
public sealed record ModelResolution(
    string Requested,
    MatchKind Match,
    KnownModel? Known,
    IReadOnlyList<KnownModel> Candidates,
    bool CanMove,
    string Because)
{
    /// <summary>The override that maps the name to the model; null where the name is read by the record.</summary>
    public AppliedOverride? MappedBy { get; init; }
}
