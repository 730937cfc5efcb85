using RiskApi.Core.Catalog;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Testing.Recognition;

/// <summary>A place that an import counts as use of a model outside tests.</summary>
/// <param name="Place">Where.</param>
/// <param name="Answer">What the import says that it means.</param>
public sealed record Find(Occurrence Place, ModelResolution Answer)
{
    /// <summary>The models it may be: one, or the candidates; none where the catalog has none.</summary>
    public IReadOnlyList<KnownModel> Models => Answer.Known is { } known ? [known] : Answer.Candidates;

    /// <summary>What it says, for people.</summary>
    public string Text => Models is []
        ? $"{Answer.Requested} ({Answer.Match})"
        : string.Join(" or ", Models.Select(model => model.Facts.Reference).Take(3)) + (Models.Count > 3 ? " …" : "");

    /// <summary>The finds of a file, one for each place and model. SDKs, endpoints and the like are no models, and left out.</summary>
    public static IReadOnlyList<Find> Of(ImportedFile file, Func<string, ModelResolution> resolve) =>
    [
        .. ImportedProject.Of(file, resolve)
            .SelectMany(project => project.Models)
            .Where(model => model.Usage.Environment is not DeploymentEnvironment.Test && model.Resolution.Known?.Facts.IsSurface is not true)
            .SelectMany(model => model.Usage.Occurrences ?? [], (model, place) => new Find(place, model.Resolution)),
    ];
}
