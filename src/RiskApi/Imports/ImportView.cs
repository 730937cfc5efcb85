using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading;
using RiskApi.Projects;

namespace RiskApi.Imports;

/// <summary>What a file was read as.</summary>
/// <param name="Format">Its format.</param>
/// <param name="FormatBecause">What the format was told by.</param>
/// <param name="Projects">The projects that it tells of: one for each service, team or application where it tells them apart, else one.</param>
/// <param name="Documentation">Models that only documentation mentions; no dependencies.</param>
/// <param name="Mentioned">Names in places that call no model: comments, comparisons, patterns, long lists, tables of prices, tests and examples; no dependencies.</param>
/// <param name="LookAlikes">Texts that look like model ids and name no catalogued model; no dependencies.</param>
/// <param name="Period">The time in which the file counted traffic; null where it counted none.</param>
/// <param name="Ignored">What was left out, and why.</param>
/// <param name="Warnings">What to know before this is relied on.</param>
internal sealed record ImportView(
    ImportFormat Format,
    string FormatBecause,
    IReadOnlyList<ImportedProjectView> Projects,
    IReadOnlyList<PlacedText> Documentation,
    IReadOnlyList<MentionedText> Mentioned,
    IReadOnlyList<PlacedText> LookAlikes,
    CoveredPeriod? Period,
    IReadOnlyList<IgnoredItems> Ignored,
    IReadOnlyList<string> Warnings)
{
    /// <param name="import">The file.</param>
    /// <param name="projects">The projects to show.</param>
    /// <param name="difference">What the import changes in a stored project; null where it is compared with none.</param>
    public static ImportView Of(ReadImport import, IEnumerable<ImportedProject> projects, ImportDifference? difference) => new(
        import.Format.Format,
        import.Format.Because,
        [.. projects.Select(project => ImportedProjectView.Of(project, difference))],
        import.File.Documentation,
        import.File.Mentioned,
        import.File.LookAlikes,
        import.File.Period,
        import.File.Ignored,
        import.File.Warnings);
}

/// <summary>An import that was merged into a project.</summary>
/// <param name="Project">The project as it is now; its version is the one before where nothing changed.</param>
/// <param name="Import">What the file was read as, and the difference to what was stored.</param>
internal sealed record AppliedImport(ProjectView Project, ImportView Import);
