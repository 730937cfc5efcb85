using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Projects;
using RiskApi.Reviews.Previews;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Reviews.Kept;

/// <summary>Keeps reviews of projects.</summary>
internal static class ProjectReviewEndpoints
{
    public static void MapProjectReviews(this IEndpointRouteBuilder api)
    {
        var reviews = api.MapGroup($"{ProjectEndpoints.Path}/{{id}}/reviews").WithTags(ApiTags.Reviews).SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound);

        reviews.MapPost("", Create).WithName("createReview").Validate<ProjectReviewInput>().TakeIdempotencyKey().Writes()
            .WithMetadata(RequestExample.Embedded("Reviews.Kept", "before-the-launch", "A review by the checklist that comes with the service"));
        reviews.MapGet("", List).Reads().WithName("listReviews").Validate<PageQuery>();
        reviews.MapGet("/{reviewId}", Get).Reads().WithName("getReview").AnswerInReviewFormats();
        reviews.MapDelete("/{reviewId}", Delete).WithName("deleteReview").RequireIfMatch().Writes();

        reviews.MapReviewItems();
        reviews.MapBulkAnswers();
        reviews.MapDecisions();
        reviews.MapMilestoneComparison();
        reviews.MapMilestones();
    }

    /// <summary>Begins a review of a project.</summary>
    /// <remarks>
    /// It goes on until it is deleted: facts are looked up whenever it is read, and what people say is kept with it. It keeps the version of the
    /// checklist that it was begun with. With an `Idempotency-Key`, sending the same request again within 24 hours creates nothing.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="input">The checklist, and a name.</param>
    /// <response code="201">The review, with its path in `Location` and its version in `ETag`.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="422">The idempotency key was used for another body.</response>
    internal static async Task<Results<Created<ProjectReviewView>, ProblemHttpResult>> Create(
        string id, ProjectReviewInput input, ProjectStore projects, CreateOnce once, ReviewWrites writes, ChecklistLibrary library, ReviewsOfToday live,
        CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var checklist = library.Find(input.ChecklistId, input.ChecklistVersion)!;
        return await once.Run(
            input,
            async session =>
            {
                var review = await writes.Create(session, id, new(input.Name ?? checklist.Title, checklist.Id, checklist.Version, [], []))
                    ?? throw new GoneException(ProjectProblems.NotFound(id));
                return new Creation<ProjectReviewView>(
                    $"{ProjectEndpoints.Path}/{id}/reviews/{review.Key}",
                    review.Version,
                    ProjectReviewView.Of(id, review, live.Of(review.Value, project.Project)!));
            },
            cancel);
    }

    /// <summary>Lists a project's reviews, newest first.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">Which page.</param>
    /// <response code="200">A page of reviews.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<ProjectReviewPage>, ProblemHttpResult>> List(
        string id, [AsParameters] PageQuery query, ProjectStore projects, ReviewStore reviews, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await reviews.Page(id, Cursor.Read(query.Cursor), limit + 1, cancel);
        if (found is [] && await projects.Find(id, cancel) is null)
        {
            return ProjectProblems.NotFound(id);
        }

        var (items, next) = Paging.Page(http, found, limit, review => review.Key);
        return TypedResults.Ok(new ProjectReviewPage([.. items.Select(ProjectReviewSummary.Of)], next));
    }

    /// <summary>Gives a review as it stands today.</summary>
    /// <remarks>
    /// With the facts of today: an item that was met can be open again, and so can one whose waiver has expired or was given under other facts.
    /// `ETag` is the version of what people said: send it in `If-Match` to change it. As JSON, as Markdown with a task list, or as a page to print.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="format">How to write it.</param>
    /// <response code="200">The review.</response>
    /// <response code="404">The project has no such review, or its checklist is not at hand any more.</response>
    /// <response code="406">The client accepts neither JSON nor Markdown nor HTML.</response>
    internal static async Task<Results<Ok<ProjectReviewView>, ContentHttpResult, ProblemHttpResult>> Get(
        string id, string reviewId, [AsParameters] ReviewFormatQuery format, ProjectStore projects, ReviewStore reviews, ReviewsOfToday live, HttpContext http,
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

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(stored.Version);
        return ReviewAnswers.Write(review, stored.Value.Name, ProjectReviewView.Of(id, stored, review), format, http);
    }

    /// <summary>Deletes a review with its milestones.</summary>
    /// <remarks>The audit trail keeps what people said.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">The project has no such review.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id, string reviewId, ReviewStore reviews, ReviewWrites writes, CancellationToken cancel) =>
        await reviews.Find(id, reviewId, cancel) is not { } before ? ReviewProblems.NotFound(id, reviewId)
        : await writes.Delete(before, cancel) ? TypedResults.NoContent()
        : ReviewProblems.Changed(reviewId);
}
