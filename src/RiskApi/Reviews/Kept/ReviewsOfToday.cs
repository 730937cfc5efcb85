using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Reviews.Kept;

/// <summary>Adds the facts of today to what people have said.</summary>
internal sealed class ReviewsOfToday(ChecklistLibrary library, Outlooks outlooks, Assessor assessor)
{
    /// <summary>The review as it stands; null where its checklist is not at hand any more.</summary>
    public Review? Of(ReviewRecord record, Project project) => library.Find(record.Checklist, record.ChecklistVersion) is { } checklist
        ? record.By(checklist, project, assessor.Assess(project, Horizon.DefaultDays, outlooks.Of(null)))
        : null;
}
