using RiskApi.Usage;

namespace RiskApi.Scoring.Differences;

/// <summary>A project with the assessment that was made of it.</summary>
/// <param name="Project">The project as it was.</param>
/// <param name="Assessment">The assessment as it was given.</param>
public sealed record AssessedProject(Project Project, Assessment Assessment);
