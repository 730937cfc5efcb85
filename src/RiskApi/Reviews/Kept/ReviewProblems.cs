using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core.Reviews;
using RiskApi.Projects;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>What can be wrong with a request about a review.</summary>
internal static class ReviewProblems
{
    public static ProblemHttpResult NotFound(string id, string reviewId) =>
        Problems.Of(ProblemType.UnknownReview, $"The project '{id}' has no review '{reviewId}'; GET {ProjectEndpoints.Path}/{id}/reviews lists those it has.");

    public static ProblemHttpResult NoItem(ReviewRecord record, string itemId) => Problems.Of(
        ProblemType.UnknownReview,
        $"{record.Checklist} version {record.ChecklistVersion} has no item '{itemId}'; GET /v1/checklists/{record.Checklist} lists them.");

    public static ProblemHttpResult NoMilestone(string reviewId, string milestoneId) =>
        Problems.Of(ProblemType.UnknownReview, $"The review '{reviewId}' has no milestone '{milestoneId}'; GET the path without it to list those it has.");

    public static ProblemHttpResult NoChecklist(ReviewRecord record) => Problems.Of(
        ProblemType.UnknownChecklist,
        $"The review was begun with {record.Checklist} version {record.ChecklistVersion}, which is not among the checklists any more. Whoever runs the service can put its file back; milestones can be read without it.");

    public static ProblemHttpResult Changed(string reviewId) => WriteProblems.AnotherVersion($"review '{reviewId}'");
}
