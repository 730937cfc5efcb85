using RiskApi.Core.Catalog;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;
using RiskApi.Formats.Reading.Scans;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Testing.Recognition;

/// <summary>Imports projects of the corpus as the service does, and holds what it finds against what is true.</summary>
/// <remarks>
/// A sought truth is found where a find in its line means the same models at the same provider; a model that is newer than the catalog, where anything in
/// its line shows its name. A find is right where it finds a truth; it is set aside where good readers would differ, and where it gives
/// self-hosted weights to nobody. All other finds are false, so that a right name at a wrong provider is both a miss and a false find.
/// </remarks>
public sealed class Recognizer(CatalogSnapshot catalog, DateOnly asOf)
{
    private readonly SourcePatterns _patterns = new(catalog);
    private readonly ModelResolver _resolver = new(catalog);
    private readonly CatalogView _view = catalog.AsOf(asOf);

    /// <summary>What is found of a project, and what is not.</summary>
    public Recognized Judge(CorpusProject project)
    {
        var limits = new ImportLimits();
        var collector = new ImportCollector(limits.MaxModels);
        SourceReader.Read(project.Pack(), new(collector, _patterns, Resolve), limits, fileName: null);
        var file = collector.Done();
        var finds = Find.Of(file, Resolve);

        return new(
            project,
            [.. project.Truths.Where(truth => truth.IsSought && (finds.Any(find => IsOf(find, truth)) || IsShown(truth, file)))],
            [.. finds.Where(find => project.Truths.Any(truth => truth.IsSought && IsOf(find, truth)))],
            [.. finds.Where(find => !project.Truths.Any(truth => truth.Use is TruthUse.Production or TruthUse.Either && IsOf(find, truth)))]);
    }

    private ModelResolution Resolve(string name) => _resolver.Resolve(name, _view);

    private bool IsOf(Find find, Truth truth) => find.Place.Path == truth.File && find.Place.Line == truth.Line && truth switch
    {
        { New: true } => find.Models is [] && find.Answer.Requested.Contains(truth.Model, StringComparison.Ordinal),
        { Provider: Truth.SelfHosted } => find.Answer.Known is null,
        { Provider: Truth.Ambiguous } =>
            find.Answer.Known is null && truth.Candidates.All(candidate => find.Models.Any(model => model.Facts.Provider == candidate)),
        _ => IsOneOf(find.Models, Models(truth), truth.OrAmbiguous),
    };

    private static bool IsOneOf(IReadOnlyList<KnownModel> found, IReadOnlyList<KnownModel> meant, bool orAmbiguous) =>
        found is not [] && (orAmbiguous ? found.Any(meant.Contains) : found.All(meant.Contains) && (meant.Count == 1) == (found.Count == 1));

    /// <summary>The model that a truth means; all versions that fit where it tells none.</summary>
    private IReadOnlyList<KnownModel> Models(Truth truth)
    {
        var answer = Resolve($"{truth.Provider}/{truth.Model}");
        var models = answer.Known is { } known ? [known] : answer.Candidates;
        return models is not [] && models.All(model => model.Facts.Provider == truth.Provider)
            ? models
            : throw new InvalidDataException($"The catalog has no '{truth.Model}' at '{truth.Provider}', which a truth of {truth.File} names.");
    }

    private static bool IsShown(Truth truth, ImportedFile file) => truth.New && file.LookAlikes.Any(lookAlike =>
        lookAlike.Text.Contains(truth.Model, StringComparison.Ordinal)
        && lookAlike.Occurrences.Any(place => place.Path == truth.File && place.Line == truth.Line));
}
