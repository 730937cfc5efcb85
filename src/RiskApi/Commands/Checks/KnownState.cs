using RiskApi.Core.Assessments;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Usage;

namespace RiskApi.Commands.Checks;

/// <summary>What of a project was there at a revision already: its models, and the files that used them.</summary>
/// <param name="tree">The revision.</param>
/// <param name="project">The project as it was.</param>
internal sealed class KnownState(GitTree tree, ImportedProject project)
{
    private readonly HashSet<(string, DeploymentEnvironment)> _models = [.. project.Models.Select(KeyOf)];
    private readonly HashSet<((string, DeploymentEnvironment), string)> _uses =
    [
        .. project.Models.SelectMany(model => (model.Usage.Occurrences ?? []).Select(place => (KeyOf(model), place.Path))),
    ];

    /// <summary>The project as it was; null where it used no model.</summary>
    public Project? Project { get; } = project.Models is [] ? null : new(project.Name, null, project.Dependencies);

    /// <summary>The places of a model whose file did not use it before; a file that was only moved did.</summary>
    public IReadOnlyList<Occurrence> NewPlaces(ImportedModel model) =>
        [.. (model.Usage.Occurrences ?? []).Where(place => tree.PathBefore(place.Path) is { } before && !_uses.Contains((KeyOf(model), before)))];

    /// <summary>Whether a use of a model is new: the model itself, or a file that uses it.</summary>
    public bool IsNew(ImportedModel model) => !_models.Contains(KeyOf(model)) || NewPlaces(model) is not [];

    /// <summary>The project as it was, without the findings about models of which a use is new: those excuse nothing.</summary>
    /// <param name="then">The project as it was, assessed, and before the notices on its models.</param>
    /// <param name="now">The models of now.</param>
    public (Assessment Scored, BeforeNotices Before) Without((Assessment Scored, BeforeNotices Before) then, IEnumerable<ImportedModel> now)
    {
        var renewed = now.Where(IsNew).Select(KeyOf).ToHashSet();
        int[] kept = [.. Enumerable.Range(0, project.Models.Count).Where(index => !renewed.Contains(KeyOf(project.Models[index])))];
        var eves = then.Before.Eves.Where(eve => kept.Contains(eve.Index)).Select(eve => eve with { Index = Array.IndexOf(kept, eve.Index) });
        return (then.Scored with { Dependencies = [.. kept.Select(index => then.Scored.Dependencies[index])] }, then.Before with { Eves = [.. eves] });
    }

    private static (string Model, DeploymentEnvironment Environment) KeyOf(ImportedModel model) =>
        (model.Resolution.Known?.Facts.Reference ?? model.Usage.Model, model.Usage.Environment ?? DeploymentEnvironment.Production);
}
