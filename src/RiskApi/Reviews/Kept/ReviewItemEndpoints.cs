using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core.Reviews;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>Takes what people say about the items of a review.</summary>
internal static class ReviewItemEndpoints
{
    public static void MapReviewItems(this RouteGroupBuilder reviews)
    {
        var item = reviews.MapGroup("/{reviewId}");

        item.MapPut("/answers/{itemId}", PutAnswer).WithName("putReviewAnswer").Validate<ItemAnswerInput>().RequireIfMatch().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "exercised", "Not yet, and who sees to it"));
        item.MapDelete("/answers/{itemId}", DeleteAnswer).WithName("deleteReviewAnswer").RequireIfMatch().Writes();
        item.MapPut("/waivers/{itemId}", PutWaiver).WithName("putReviewWaiver").Validate<WaiverInput>().RequireIfMatch().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "switched-off", "The service is switched off soon"));
        item.MapDelete("/waivers/{itemId}", DeleteWaiver).WithName("deleteReviewWaiver").RequireIfMatch().Writes();
    }

    /// <summary>Answers an item of a review.</summary>
    /// <remarks>Takes the place of the answer that there was. Where facts decide the item they go on doing so, and both are shown.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="itemId" example="fallback.exercised">The item's id.</param>
    /// <param name="input">The answer.</param>
    /// <response code="200">The review with the answer, and its new version in `ETag`.</response>
    /// <response code="404">The project has no such review, or the checklist no such item.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> PutAnswer(
        string id, string reviewId, string itemId, ItemAnswerInput input, ReviewWrites writes, Author author, CancellationToken cancel) =>
        writes.Change(id, reviewId, itemId, "answer", (record, _) => record.With(input.ToAnswer(itemId, author)), cancel);

    /// <summary>Takes back the answer to an item of a review.</summary>
    /// <remarks>What facts decide stays decided. Where nobody has answered, nothing but the version changes.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="itemId" example="fallback.exercised">The item's id.</param>
    /// <response code="200">The review without the answer, and its new version in `ETag`.</response>
    /// <response code="404">The project has no such review, or the checklist no such item.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> DeleteAnswer(
        string id, string reviewId, string itemId, ReviewWrites writes, CancellationToken cancel) =>
        writes.Change(id, reviewId, itemId, "take-back-answer", (record, _) => record.WithoutAnswer(itemId), cancel);

    /// <summary>Accepts the risk of an item for a time.</summary>
    /// <remarks>The waiver stands until its last day, or until the facts are not those of today any more; then the item is open again.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="itemId" example="operations.start-by">The item's id.</param>
    /// <param name="input">The waiver.</param>
    /// <response code="200">The review with the waiver, and its new version in `ETag`.</response>
    /// <response code="404">The project has no such review, or the checklist no such item.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> PutWaiver(
        string id, string reviewId, string itemId, WaiverInput input, ReviewWrites writes, CancellationToken cancel) =>
        writes.Change(id, reviewId, itemId, "waive", (record, item) => record.With(WaiverOf(input, item)), cancel);

    /// <summary>Takes back the waiver of an item.</summary>
    /// <remarks>The item is open again, unless facts or people say otherwise. Where there is no waiver, nothing but the version changes.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="itemId" example="operations.start-by">The item's id.</param>
    /// <response code="200">The review without the waiver, and its new version in `ETag`.</response>
    /// <response code="404">The project has no such review, or the checklist no such item.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> DeleteWaiver(
        string id, string reviewId, string itemId, ReviewWrites writes, CancellationToken cancel) =>
        writes.Change(id, reviewId, itemId, "take-back-waiver", (record, _) => record.WithoutWaiver(itemId), cancel);

    private static Waiver WaiverOf(WaiverInput input, ReviewItem item) => new()
    {
        ItemId = item.Id,
        Reason = input.Reason,
        Owner = input.Owner,
        ExpiresOn = input.ExpiresOn,
        FactsFingerprint = item.FactsFingerprint,
    };
}
