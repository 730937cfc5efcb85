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
    public async Task<StoredDocument<ReviewRecord>?> Create(WriteSession session, string projectId, ReviewRecord record)
    {
        var at = session.Author.At;
        var review = new StoredDocument<ReviewRecord>(StoredId.New(at), 1, record, at, at);
        return await AuditedWrites.Write(session, open => reviews.Insert(open, projectId, review), Change("create", review.Key, null, record)) ? review : null;
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

        if (live.Of(before.Value, project.Project) is not { } review)
        {
            return ReviewProblems.NoChecklist(before.Value);
        }

        if (review.Items.FirstOrDefault(one => one.Id == itemId) is not { } item)
        {
            return ReviewProblems.NoItem(before.Value, itemId);
        }

        var after = before.Next(change(before.Value, item), writes.Author.At);
        if (!await writes.Change(before.Version, session => reviews.Update(session, after), Change(action, before.Key, before.Value, after.Value), cancel))
        {
            return ReviewProblems.Changed(reviewId);
        }

        http.HttpContext!.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return TypedResults.Ok(ProjectReviewView.Of(projectId, after, live.Of(after.Value, project.Project)!));
    }

    /// <summary>Deletes the version of a review that the client has seen; false where it has seen another one.</summary>
    public Task<bool> Delete(StoredDocument<ReviewRecord> before, CancellationToken cancel) => writes.Change(
        before.Version, session => reviews.Delete(session, before), Change("delete", before.Key, before.Value, null), cancel);

    private AuditedChange Change(string action, string id, ReviewRecord? before, ReviewRecord? after) =>
        new(action, ResourceType, id, Json(before), Json(after));

    private string? Json(ReviewRecord? record) => record is null ? null : reviews.Json(record);
}
