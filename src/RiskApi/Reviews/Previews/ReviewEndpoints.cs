using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Scoring;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Previews;

/// <summary>Goes through projects by checklists.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviewPreview(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/reviews/preview", Preview)
            .WithName("previewReview")
            .WithTags(ApiTags.Reviews)
            .Needs(Role.Reader)
            .Validate<ReviewInput>()
            .SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AnswerInReviewFormats()
            .WithMetadata(
                RequestExample.Embedded("Reviews.Previews", "pre-answered", "A project, before anybody has answered"),
                RequestExample.Embedded("Reviews.Previews", "answered", "With answers and a waiver"),
                RequestExample.Embedded("Reviews.Previews", "two-model-strings", "Two model strings and nothing else"));

    /// <summary>Goes through a project by a checklist, without storing anything.</summary>
    /// <remarks>
    /// What facts decide is answered, with the evidence; the rest is left to people, whose answers may come with the request. Where the two differ
    /// both are shown, and the facts decide, unless a waiver stands. A waiver stands until it expires or the facts change, and names the
    /// <c>factsFingerprint</c> that the item had when it was given. As JSON, as Markdown with a task list, or as a page to print.
    /// </remarks>
    /// <param name="input">The project, and what people have said.</param>
    /// <param name="format">How to write it.</param>
    /// <response code="200">The review.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="406">The client accepts neither JSON nor Markdown nor HTML.</response>
    internal static async Task<Results<Ok<Review>, ContentHttpResult, ProblemHttpResult>> Preview(
        ReviewInput input, [AsParameters] ReviewFormatQuery format, ProjectSource projects, ChecklistLibrary library, Outlooks outlooks, Assessor assessor,
        HttpContext http, CancellationToken cancel)
    {
        if (await projects.Find(input.Project, input.ProjectId, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(input.ProjectId!);
        }

        var review = Review.Of(
            library.Find(input.Checklist ?? ReviewInput.DefaultChecklist, input.ChecklistVersion)!,
            project,
            assessor.Assess(project, input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf)),
            input.Answers ?? [],
            input.Waivers ?? []);
        return ReviewAnswers.Write(review, occasion: null, review, format, http);
    }
}
