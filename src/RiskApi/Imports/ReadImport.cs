using RiskApi.Importing;
using RiskApi.Importing.Merging;

namespace RiskApi.Imports;

/// <summary>A file that was read.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">What it says.</param>
/// <param name="Projects">The projects that it tells of, at least one.</param>
internal sealed record ReadImport(DetectedFormat Format, ImportedFile File, IReadOnlyList<ImportedProject> Projects);
