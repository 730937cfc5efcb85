using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core.Reviews;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>Takes what people say about several items at once.</summary>
internal static class BulkAnswerEndpoints
{
    public static void MapBulkAnswers(this RouteGroupBuilder reviews) =>
        reviews.MapPatch("/{reviewId}/answers", Answer).WithName("patchReviewAnswers").Validate<BulkAnswersInput>().RequireIfMatch().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "two-answers", "Two answers"));

    /// <summary>Answers several items of a review.</summary>
    /// <remarks>
    /// One version, one change, one entry in the audit trail; what is not named stays. Each answer has a verdict of its own: one that is out of bounds, or about no
    /// item of the checklist, is refused with its problem, and the others are taken.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="input">The answers.</param>
    /// <response code="200">What became of each answer, and the review with its new version in `ETag`.</response>
    /// <response code="404">The project has no such review.</response>
    /// <response code="412">The review was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<Ok<BulkAnswersView>, ProblemHttpResult>> Answer(
        string id, string reviewId, BulkAnswersInput input, ReviewWrites writes, IValidator<ItemAnswerInput> validator, Author author, CancellationToken cancel)
    {
        BulkAnswerView[] items = [];
        var (view, problem) = await writes.Change(id, reviewId, "answer", Take, cancel);
        return view is null ? problem! : TypedResults.Ok(new BulkAnswersView(
            items.Count(item => item.Problem is null), items.Count(item => item.Problem is not null), items, view));

        (ReviewRecord?, ProblemHttpResult?) Take(ReviewRecord record, Review review)
        {
            var ids = review.Items.Select(item => item.Id).ToHashSet();
            items =
            [
                .. input.Answers.Select(answer => ProblemOf(answer, record, ids) is { } fault
                    ? new BulkAnswerView(answer.ItemId, BulkAnswerVerdict.Refused, fault)
                    : new(answer.ItemId, BulkAnswerVerdict.Answered, null)),
            ];
            var taken = input.Answers.Zip(items).Where(pair => pair.Second.Problem is null).Select(pair => pair.First.ToAnswer(pair.First.ItemId, author));
            return (taken.Aggregate(record, (so, answer) => so.With(answer)), null);
        }

        // What is named once is looked for no more, so that a second answer to it is refused.
        ItemProblem? ProblemOf(BulkAnswerInput answer, ReviewRecord record, HashSet<string> ids) =>
            ItemProblem.Of(answer, validator)
            ?? (ids.Remove(answer.ItemId) ? null
                : ItemProblem.Of(
                    input.Answers.Count(other => other.ItemId == answer.ItemId) > 1 ? Twice(answer.ItemId) : ReviewProblems.NoItem(record, answer.ItemId)));
    }

    private static ProblemHttpResult Twice(string itemId) =>
        Problems.Validation(new Dictionary<string, string[]> { ["itemId"] = [$"'{itemId}' is answered twice in this request; answer it once."] });
}
