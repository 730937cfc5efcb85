using RiskApi.Catalog;
using RiskApi.Importing.Merging;
using RiskApi.Resolution;
using RiskApi.Usage;

namespace RiskApi.Imports;

/// <summary>A model of a file, and what its name means.</summary>
/// <param name="Dependency">The model string of its dependency.</param>
/// <param name="Environment">Where the calls come from; null where the file does not say.</param>
/// <param name="Names">The names by which the file names it; those that mean one model in one environment are one dependency.</param>
/// <param name="Match">How the name was matched.</param>
/// <param name="Provider">The provider that serves the model; null where ambiguous or unknown.</param>
/// <param name="Model">The model's id at the provider; null where ambiguous or unknown.</param>
/// <param name="Status">Where it stands today; unknown where no single model fits.</param>
/// <param name="CanMove">Whether the name can be pointed at other weights without notice.</param>
/// <param name="Candidates">The model references that fit equally well, where ambiguous: write one of them in place of the name.</param>
/// <param name="Because">The finding in a sentence.</param>
/// <param name="Members">The members of the usage profile that the file tells, and how each was told; what is not here is not known and overwrites nothing.</param>
internal sealed record ImportedModelView(
    string Dependency,
    DeploymentEnvironment? Environment,
    IReadOnlyList<string> Names,
    MatchKind Match,
    string? Provider,
    string? Model,
    ModelStatus Status,
    bool CanMove,
    IReadOnlyList<string> Candidates,
    string Because,
    IReadOnlyList<ImportedMember> Members)
{
    public static ImportedModelView Of(ImportedModel model) => new(
        model.Usage.Model,
        model.Usage.Environment,
        model.Names,
        model.Resolution.Match,
        model.Resolution.Known?.Model.Provider,
        model.Resolution.Known?.Model.Id,
        model.Resolution.Known?.Status ?? ModelStatus.Unknown,
        model.Resolution.CanMove,
        [.. model.Resolution.Candidates.Select(candidate => candidate.Model.Reference)],
        model.Resolution.Because,
        model.Members);
}
