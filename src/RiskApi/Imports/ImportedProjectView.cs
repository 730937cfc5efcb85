using RiskApi.Core.Catalog;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Imports;

/// <summary>A project as a file tells of it.</summary>
/// <param name="Name">Its name in the file; null where the file tells of one project and does not name it.</param>
/// <param name="Dependencies">Its dependencies as they would be stored; they can be sent to <c>PUT /v1/projects/{id}</c> as they are.</param>
/// <param name="Resolved">The models that the catalog knows.</param>
/// <param name="Ambiguous">Names that several models share; they are stored as they are until one of the candidates is written in their place.</param>
/// <param name="Unknown">Names that the catalog does not know; they are stored too, and are no sign of safety.</param>
/// <param name="Difference">What the import would change in the project that is compared with; null where none is.</param>
internal sealed record ImportedProjectView(
    string? Name,
    IReadOnlyList<Dependency> Dependencies,
    IReadOnlyList<ImportedModelView> Resolved,
    IReadOnlyList<ImportedModelView> Ambiguous,
    IReadOnlyList<ImportedModelView> Unknown,
    ImportDifference? Difference)
{
    public static ImportedProjectView Of(ImportedProject project, ImportDifference? difference)
    {
        ImportedModelView[] Of(Func<MatchKind, bool> isOfKind) =>
            [.. project.Models.Where(model => isOfKind(model.Resolution.Match)).Select(ImportedModelView.Of)];

        return new(
            project.Name,
            project.Dependencies,
            Of(match => match is not (MatchKind.Ambiguous or MatchKind.Unknown)),
            Of(match => match == MatchKind.Ambiguous),
            Of(match => match == MatchKind.Unknown),
            difference);
    }
}

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
/// <param name="ToldBy">What stands around the name and tells the provider or the version, in a sentence; null where the name alone was read.</param>
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
    string? ToldBy,
    IReadOnlyList<ImportedMember> Members)
{
    public static ImportedModelView Of(ImportedModel model) => new(
        model.Usage.Model,
        model.Usage.Environment,
        model.Names,
        model.Resolution.Match,
        model.Resolution.Known?.Facts.Provider,
        model.Resolution.Known?.Facts.Id,
        model.Resolution.Known?.Status ?? ModelStatus.Unknown,
        model.Resolution.CanMove,
        [.. model.Resolution.Candidates.Select(candidate => candidate.Facts.Reference)],
        model.Resolution.Because,
        model.ToldBy,
        model.Members);
}
