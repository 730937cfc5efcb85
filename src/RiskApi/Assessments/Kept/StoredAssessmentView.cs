using RiskApi.Core.Assessments;
using RiskApi.Projects;
using RiskApi.Storage.Assessments;

namespace RiskApi.Assessments.Kept;

/// <summary>An assessment of a project as it was made; it never changes.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="AssessedAt">When it was made.</param>
/// <param name="Project">The project as it was: with the assessment's as-of date, catalog version and method version, all that it was made of.</param>
/// <param name="Assessment">What was answered.</param>
internal sealed record StoredAssessmentView(string Id, string ProjectId, DateTimeOffset AssessedAt, ProjectInput Project, Assessment Assessment)
{
    public static StoredAssessmentView Of(StoredAssessment stored) =>
        new(stored.Id, stored.ProjectId, stored.AssessedAt, ProjectInput.Of(stored.Project), stored.Assessment);
}
