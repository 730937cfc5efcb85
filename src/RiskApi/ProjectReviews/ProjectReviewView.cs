using RiskApi.Reviews;
using RiskApi.Storage.Reviews;

namespace RiskApi.ProjectReviews;

/// <summary>A review of a project that is kept, as it stands today.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Version">Counts what people have changed, from 1 on; also its entity tag. What facts change does not count.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="UpdatedAt">When people changed it last.</param>
/// <param name="Review">The review, with the facts of today.</param>
internal sealed record ProjectReviewView(string Id, string ProjectId, string Name, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, Review Review)
{
    public static ProjectReviewView Of(StoredReview stored, Review review) =>
        new(stored.Id, stored.ProjectId, stored.Record.Name, stored.Version, stored.CreatedAt, stored.UpdatedAt, review);
}
