using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Projects;
using RiskApi.Reviews.Previews;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;
using RiskApi.Storage.Writes;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>Freezes reviews.</summary>
internal static class MilestoneEndpoints
{
    /// <summary>What the audit trail calls a milestone.</summary>
    private const string ResourceType = "milestone";

    public static void MapMilestones(this RouteGroupBuilder reviews)
    {
        var milestones = reviews.MapGroup("/{reviewId}/milestones");

        milestones.MapPost("", Freeze).WithName("freezeReview").Validate<MilestoneInput>().TakeIdempotencyKey().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "launch", "A launch"));
        milestones.MapGet("", List).Reads().WithName("listMilestones").Validate<PageQuery>();
        milestones.MapGet("/{milestoneId}", Get).Reads().WithName("getMilestone").AnswerInReviewFormats();
    }

    /// <summary>Freezes a review as it stands.</summary>
    /// <remarks>A milestone holds questions, answers, waivers, evidence and scores, and never changes; the review goes on.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="input">What the milestone stands for.</param>
    /// <response code="201">The milestone, with its path in `Location`.</response>
    /// <response code="404">The project has no such review, or its checklist is not at hand any more.</response>
    /// <response code="422">The idempotency key was used for another body.</response>
    internal static async Task<Results<Created<MilestoneView>, ProblemHttpResult>> Freeze(
        string id, string reviewId, MilestoneInput input, ProjectStore projects, ReviewStore reviews, ReviewsOfToday live, CreateOnce once,
        CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project || await reviews.Find(id, reviewId, cancel) is not { } stored)
        {
            return ReviewProblems.NotFound(id, reviewId);
        }

        if (live.Of(stored.Value, project.Project) is not { } review)
        {
            return ReviewProblems.NoChecklist(stored.Value);
        }

        return await once.Run(
            input,
            async session =>
            {
                var milestone = StoredMilestone.Of(input.Name, review.Totals, session.Author);
                var change = new AuditedChange("create", ResourceType, milestone.Id, null, JsonSerializer.Serialize(
                    MilestoneSummary.Of(milestone), MilestoneJson.Default.MilestoneSummary));
                return await AuditedWrites.Write(session, open => MilestoneStore.Insert(open, stored.Key, milestone, review), change)
                    ? new Creation<MilestoneView>(
                        $"{ProjectEndpoints.Path}/{id}/reviews/{stored.Key}/milestones/{milestone.Id}", null, MilestoneView.Of(milestone, review))
                    : throw new GoneException(ReviewProblems.NotFound(id, reviewId));
            },
            cancel);
    }

    /// <summary>Lists a review's milestones, newest first.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="query">Which page.</param>
    /// <response code="200">A page of milestones.</response>
    /// <response code="404">The project has no such review.</response>
    internal static async Task<Results<Ok<MilestonePage>, ProblemHttpResult>> List(
        string id, string reviewId, [AsParameters] PageQuery query, ReviewStore reviews, MilestoneStore milestones, HttpContext http, CancellationToken cancel)
    {
        if (await reviews.Find(id, reviewId, cancel) is not { } stored)
        {
            return ReviewProblems.NotFound(id, reviewId);
        }

        var limit = Paging.LimitOf(query.Limit);
        var (items, next) = Paging.Page(
            http, await milestones.Page(stored.Key, Cursor.Read(query.Cursor), limit + 1, cancel), limit, milestone => milestone.Id);
        return TypedResults.Ok(new MilestonePage([.. items.Select(MilestoneSummary.Of)], next));
    }

    /// <summary>Gives a review as it stood at a milestone.</summary>
    /// <remarks>It never changes, so it can be cached for good. As JSON, as Markdown with a task list, or as a page to print.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="milestoneId" example="latest">The milestone's id, or `latest`.</param>
    /// <param name="format">How to write it.</param>
    /// <response code="200">The milestone.</response>
    /// <response code="404">There is no such milestone.</response>
    /// <response code="406">The client accepts neither JSON nor Markdown nor HTML.</response>
    internal static async Task<Results<Ok<MilestoneView>, ContentHttpResult, ProblemHttpResult>> Get(
        string id, string reviewId, string milestoneId, [AsParameters] ReviewFormatQuery format, ReviewStore reviews, MilestoneStore milestones,
        HttpContext http, CancellationToken cancel)
    {
        if (await reviews.Find(id, reviewId, cancel) is not { } stored)
        {
            return ReviewProblems.NotFound(id, reviewId);
        }

        if (await milestones.Find(stored.Key, milestoneId, cancel) is not var (milestone, review))
        {
            return ReviewProblems.NoMilestone(reviewId, milestoneId);
        }

        http.Response.Headers.CacheControl = reviewId == StoredId.Latest || milestoneId == StoredId.Latest
            ? "no-cache"
            : "private, max-age=31536000, immutable";
        return ReviewAnswers.Write(review, Occasion(milestone), MilestoneView.Of(milestone, review), format, http);
    }

    private static string Occasion(StoredMilestone milestone) =>
        $"Milestone “{milestone.Name}”, frozen by {milestone.FrozenBy} at {milestone.FrozenAt:yyyy-MM-dd HH:mm} UTC";
}
