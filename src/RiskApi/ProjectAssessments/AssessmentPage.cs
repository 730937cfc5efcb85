using RiskApi.Storage.Assessments;

namespace RiskApi.ProjectAssessments;

/// <summary>A page of a project's assessments in short, newest first.</summary>
/// <param name="Items">The assessments.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record AssessmentPage(IReadOnlyList<AssessmentSummary> Items, string? Next);
