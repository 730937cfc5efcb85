using RiskApi.Core.Reviews;
using RiskApi.Storage;

namespace RiskApi.Reviews.Kept;

/// <summary>A review of a project that is kept, as it stands today.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Version">Counts what people have changed, from 1 on; also its entity tag. What facts change does not count.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="UpdatedAt">When people changed it last.</param>
/// <param name="Review">The review, with the facts of today.</param>
internal sealed record ProjectReviewView(
    string Id, string ProjectId, string Name, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, Review Review)
{
    public static ProjectReviewView Of(string projectId, StoredDocument<ReviewRecord> stored, Review review) =>
        new(stored.Key, projectId, stored.Value.Name, stored.Version, stored.CreatedAt, stored.UpdatedAt, review);
}

/// <summary>A page of a project's reviews, newest first.</summary>
/// <param name="Items">The reviews.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ProjectReviewPage(IReadOnlyList<ProjectReviewSummary> Items, string? Next);

/// <summary>A review of a project in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Checklist">The checklist's id.</param>
/// <param name="ChecklistVersion">The checklist's version.</param>
/// <param name="Answers">Answers of people.</param>
/// <param name="Waivers">Waivers, standing or not.</param>
/// <param name="Version">Counts what people have changed, from 1 on.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="UpdatedAt">When people changed it last.</param>
internal sealed record ProjectReviewSummary(
    string Id, string Name, string Checklist, int ChecklistVersion, int Answers, int Waivers, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static ProjectReviewSummary Of(StoredDocument<ReviewRecord> stored) => new(
        stored.Key,
        stored.Value.Name,
        stored.Value.Checklist,
        stored.Value.ChecklistVersion,
        stored.Value.Answers.Count,
        stored.Value.Waivers.Count,
        stored.Version,
        stored.CreatedAt,
        stored.UpdatedAt);
}
