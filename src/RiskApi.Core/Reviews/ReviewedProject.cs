using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews;

/// <summary>The project that was reviewed, with its assessment in short.</summary>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Team">The team that runs it; null where none is named.</param>
/// <param name="Criticality">How bad it is when it stops; null where nobody said.</param>
/// <param name="Score">Its score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="ConfidenceLevel">How far to trust the score.</param>
/// <param name="Dependencies">Its dependencies, in the order given.</param>
public sealed record ReviewedProject(
    string? Name,
    string? Owner,
    string? Team,
    Criticality? Criticality,
    double Score,
    Band Band,
    ConfidenceLevel ConfidenceLevel,
    IReadOnlyList<ReviewedDependency> Dependencies)
{
    internal static ReviewedProject Of(Project project, Assessment assessment) => new(
        project.Name,
        project.Owner,
        project.Team,
        project.Criticality,
        assessment.Score,
        assessment.Band,
        assessment.Confidence.Level,
        [.. assessment.Dependencies.Select(ReviewedDependency.Of)]);
}
