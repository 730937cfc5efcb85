using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core.Reviews;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;
using RiskApi.Storage.Writes;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>Writes reviews of projects.</summary>
internal sealed class ReviewWrites(AuditedWrites writes, ProjectStore projects, ReviewStore reviews, ReviewsOfToday live, IHttpContextAccessor http)
{
    /// <summary>What the audit trail calls a review.</summary>
    private const string ResourceType = "review";

    /// <summary>Begins a review in a transaction; null where the project is gone.</summary>
    public static async Task<StoredReview?> Create(WriteSession session, string projectId, ReviewRecord record)
    {
        var at = session.Author.At;
        var review = new StoredReview(StoredId.New(at), projectId, 1, record, at, at);
        return await AuditedWrites.Write(session, open => ReviewStore.Insert(open, review), Change("create", review.Id, null, record)) ? review : null;
    }

    /// <summary>Changes what people say about an item, in the version that the client has seen.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="reviewId">The review.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="action">What the audit trail calls the change.</param>
    /// <param name="change">Makes the change, from what people have said and the item as it stands.</param>
    /// <param name="cancel">Cancels the write.</param>
    public async Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> Change(
        string projectId, string reviewId, string itemId, string action, Func<ReviewRecord, ReviewItem, ReviewRecord> change, CancellationToken cancel)
    {
        if (await projects.Find(projectId, cancel) is not { } project || await reviews.Find(projectId, reviewId, cancel) is not { } before)
        {
            return ReviewProblems.NotFound(projectId, reviewId);
        }

        if (live.Of(before.Record, project.Project) is not { } review)
        {
            return ReviewProblems.NoChecklist(before.Record);
        }

        if (review.Items.FirstOrDefault(one => one.Id == itemId) is not { } item)
        {
            return ReviewProblems.NoItem(before.Record, itemId);
        }

        var after = before with { Version = before.Version + 1, Record = change(before.Record, item), UpdatedAt = writes.Author.At };
        if (!await writes.Change(before.Version, session => ReviewStore.Update(session, after), Change(action, before.Id, before.Record, after.Record), cancel))
        {
            return ReviewProblems.Changed(reviewId);
        }

        http.HttpContext!.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return TypedResults.Ok(ProjectReviewView.Of(after, live.Of(after.Record, project.Project)!));
    }

    /// <summary>Deletes the version of a review that the client has seen; false where it has seen another one.</summary>
    public Task<bool> Delete(StoredReview before, CancellationToken cancel) => writes.Change(
        before.Version, session => ReviewStore.Delete(session, before.Id, before.Version), Change("delete", before.Id, before.Record, null), cancel);

    private static AuditedChange Change(string action, string id, ReviewRecord? before, ReviewRecord? after) => new(action, ResourceType, id, Json(before), Json(after));

    private static string? Json(ReviewRecord? record) => record is null ? null : JsonSerializer.Serialize(record, StorageJson.Default.ReviewRecord);
}
