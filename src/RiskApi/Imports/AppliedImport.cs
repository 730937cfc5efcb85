using RiskApi.Projects;

namespace RiskApi.Imports;

/// <summary>An import that was merged into a project.</summary>
/// <param name="Project">The project as it is now; its version is the one before where nothing changed.</param>
/// <param name="Import">What the file was read as, and the difference to what was stored.</param>
internal sealed record AppliedImport(ProjectView Project, ImportView Import);
