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
        return await Change(
            projectId,
            reviewId,
            action,
            (record, review) => review.Items.FirstOrDefault(one => one.Id == itemId) is { } item
                ? (change(record, item), null)
                : (null, ReviewProblems.NoItem(record, itemId)),
            cancel) switch
        {
            ({ } view, _) => TypedResults.Ok(view),
            (_, var problem) => problem!,
        };
    }

    /// <summary>Changes a review in the version that the client has seen.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="reviewId">The review.</param>
    /// <param name="action">What the audit trail calls the change.</param>
    /// <param name="change">Makes the change, from what people have said and the review as it stands; or says why it makes none.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The review, or why it was not changed. Where the change changes nothing, nothing is written.</returns>
    public async Task<(ProjectReviewView? View, ProblemHttpResult? Problem)> Change(
        string projectId, string reviewId, string action, Func<ReviewRecord, Review, (ReviewRecord? Record, ProblemHttpResult? Problem)> change,
        CancellationToken cancel)
    {
        if (await projects.Find(projectId, cancel) is not { } project || await reviews.Find(projectId, reviewId, cancel) is not { } before)
        {
            return (null, ReviewProblems.NotFound(projectId, reviewId));
        }

        if (live.Of(before.Value, project.Project) is not { } review)
        {
            return (null, ReviewProblems.NoChecklist(before.Value));
        }

        var (changed, problem) = change(before.Value, review);
        if (changed is null)
        {
            return (null, problem);
        }

        if (ReferenceEquals(changed, before.Value))
        {
            http.HttpContext!.Response.GetTypedHeaders().ETag = EntityTags.Of(before.Version);
            return (ProjectReviewView.Of(projectId, before, review), null);
        }

        var after = before.Next(changed, writes.Author.At);
        if (!await writes.Change(before.Version, session => reviews.Update(session, after), Change(action, before.Key, before.Value, after.Value), cancel))
        {
            return (null, ReviewProblems.Changed(reviewId));
        }

        http.HttpContext!.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return (ProjectReviewView.Of(projectId, after, live.Of(after.Value, project.Project)!), null);
    }

    /// <summary>Deletes the version of a review that the client has seen; false where it has seen another one.</summary>
    public Task<bool> Delete(StoredDocument<ReviewRecord> before, CancellationToken cancel) => writes.Change(
        before.Version, session => reviews.Delete(session, before), Change("delete", before.Key, before.Value, null), cancel);

    private AuditedChange Change(string action, string id, ReviewRecord? before, ReviewRecord? after) =>
        new(action, ResourceType, id, Json(before), Json(after));

    private string? Json(ReviewRecord? record) => record is null ? null : reviews.Json(record);
}
