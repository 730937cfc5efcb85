using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Exports.Findings;

/// <summary>Something that was found about a dependency.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Project">The project.</param>
/// <param name="Stated">The dependency as the project states it.</param>
/// <param name="Scored">The dependency as it was assessed.</param>
/// <param name="Message">The finding in words, with what to do about it.</param>
internal sealed record Finding(FindingKind Kind, Assessed Project, Dependency Stated, DependencyAssessment Scored, string Message);
