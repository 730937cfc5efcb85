using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Storage;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>Keeps what is decided upon reviews, and who signs it.</summary>
internal static class DecisionEndpoints
{
    private const int MostSignatures = 20;

    public static void MapDecisions(this RouteGroupBuilder reviews)
    {
        reviews.MapPut("/{reviewId}/decision", Decide).WithName("putReviewDecision").Validate<DecisionInput>().RequireIfMatch().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "go-with-conditions", "Go, if the fallback is exercised"));
        reviews.MapPatch("/{reviewId}/decision/signatures", Sign).WithName("signReviewDecision").Validate<SignatureInput>().RequireIfMatch().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "signature", "A signature"));
        reviews.MapDelete("/{reviewId}/decision", TakeBack).WithName("deleteReviewDecision").RequireIfMatch().Writes();
    }

    /// <summary>Decides upon a review.</summary>
    /// <remarks>Go, go with conditions that have owners and days, or stop. Another decision takes the place of the one that there was, and has to be signed anew.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="input">The decision.</param>
    /// <response code="200">The review with the decision, and its new version in `ETag`.</response>
    /// <response code="404">The project has no such review.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> Decide(
        string id, string reviewId, DecisionInput input, ReviewWrites writes, CancellationToken cancel) =>
        Answer(writes.Change(id, reviewId, "decide", (record, _) => (record with { Decision = input.ToDecision() }, null), cancel));

    /// <summary>Signs the decision upon a review.</summary>
    /// <remarks>The name is what is printed; who made the request is kept beside it. Answers that change later do not take signatures away: freeze a milestone to hold what was signed.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="input">Who signs.</param>
    /// <response code="200">The review with the signature, and its new version in `ETag`.</response>
    /// <response code="400">Nothing is decided yet, or as many have signed as may.</response>
    /// <response code="404">The project has no such review.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> Sign(
        string id, string reviewId, SignatureInput input, ReviewWrites writes, Author author, CancellationToken cancel) =>
        Answer(writes.Change(
            id,
            reviewId,
            "sign",
            (record, _) => record.Decision switch
            {
                null => (null, Problems.Of(ProblemType.OutOfBounds, "Nothing is decided upon this review yet; PUT the decision first.")),
                { Signatures.Count: >= MostSignatures } => (null, Problems.Of(ProblemType.OutOfBounds, $"A decision takes up to {MostSignatures} signatures.")),
                var decision => (record with { Decision = decision with { Signatures = [.. decision.Signatures, input.ToSignature(author)] } }, null),
            },
            cancel));

    /// <summary>Takes back the decision upon a review, with its signatures.</summary>
    /// <remarks>The audit trail keeps what it was. Where nothing is decided, nothing changes.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <response code="200">The review without a decision, and its version in `ETag`.</response>
    /// <response code="404">The project has no such review.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> TakeBack(
        string id, string reviewId, ReviewWrites writes, CancellationToken cancel) =>
        Answer(writes.Change(
            id, reviewId, "take-back-decision", (record, _) => (record.Decision is null ? record : record with { Decision = null }, null), cancel));

    private static async Task<Results<Ok<ProjectReviewView>, ProblemHttpResult>> Answer(Task<(ProjectReviewView? View, ProblemHttpResult? Problem)> change) =>
        await change is var (view, problem) && view is not null ? TypedResults.Ok(view) : problem!;
}
