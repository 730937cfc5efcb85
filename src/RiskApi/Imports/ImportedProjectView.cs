using RiskApi.Importing.Merging;
using RiskApi.Resolution;
using RiskApi.Usage;

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
        ImportedModelView[] Of(Func<MatchKind, bool> isOfKind) => [.. project.Models.Where(model => isOfKind(model.Resolution.Match)).Select(ImportedModelView.Of)];

        return new(
            project.Name,
            project.Dependencies,
            Of(match => match is not (MatchKind.Ambiguous or MatchKind.Unknown)),
            Of(match => match == MatchKind.Ambiguous),
            Of(match => match == MatchKind.Unknown),
            difference);
    }
}
