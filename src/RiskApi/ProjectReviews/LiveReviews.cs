using RiskApi.Assessments;
using RiskApi.Catalogs;
using RiskApi.Reviews;
using RiskApi.Reviews.Checklists;
using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.ProjectReviews;

/// <summary>Adds the facts of today to what people have said.</summary>
internal sealed class LiveReviews(ChecklistLibrary library, Outlooks outlooks, Assessor assessor)
{
    /// <summary>The review as it stands; null where its checklist is not at hand any more.</summary>
    public Review? Of(ReviewRecord record, Project project) => library.Find(record.Checklist, record.ChecklistVersion) is { } checklist
        ? record.By(checklist, project, assessor.Assess(project, AssessmentInput.DefaultHorizonDays, outlooks.Of(null)))
        : null;
}
