using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Projects;
using RiskApi.Reviews.Kept;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;
using RiskApi.Writes;

namespace RiskApi.Pages.ProjectReview;

/// <summary>Shows the review of a project, begins it, freezes it and compares it.</summary>
internal static class ReviewBoardEndpoints
{
    public const string Path = ProjectsQuery.Path + "/{id}/review";

    public static void MapProjectReview(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).SuggestsProjects().Reads();
        pages.MapGet(Path + "/compare", Compare).SuggestsProjects().Reads();
        pages.MapPost(Path + "/begin", Begin).SuggestsProjects().TakesForm().Writes();
        pages.MapPost(Path + "/freeze", Freeze).SuggestsProjects().TakesForm().Writes();
        pages.MapReviewForms();
    }

    internal static Task<IResult> Show(string id, ReviewBoards boards, CancellationToken cancel) =>
        boards.Show(id, TypedInReview.None, StatusCodes.Status200OK, cancel);

    internal static async Task<IResult> Begin(
        string id, IValidator<ProjectReviewInput> validator, ProjectStore projects, CreateOnce once, ReviewWrites writes, ChecklistLibrary library,
        ReviewsOfToday live, ReviewBoards boards, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var input = new ProjectReviewInput { Name = form.Text("name") };
        var typed = new TypedInReview("begin", form, FormFaults.Of(validator.Validate(input)));
        if (!typed.Faults.IsEmpty)
        {
            return await boards.Show(id, typed, StatusCodes.Status400BadRequest, cancel);
        }

        var begun = await ProjectReviewEndpoints.Create(id, input, projects, once, writes, library, live, cancel);
        return begun.Result as ProblemHttpResult ?? PageAnswers.SeeOther(http, ReviewPaths.Of(id));
    }

    internal static async Task<IResult> Freeze(
        string id, IValidator<MilestoneInput> validator, ProjectStore projects, ReviewStore reviews, ReviewsOfToday live, CreateOnce once,
        ReviewBoards boards, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var input = new MilestoneInput { Name = form.Text("name") ?? "" };
        var typed = new TypedInReview("freeze", form, FormFaults.Of(validator.Validate(input)));
        if (!typed.Faults.IsEmpty)
        {
            return await boards.Show(id, typed, StatusCodes.Status400BadRequest, cancel);
        }

        var frozen = await MilestoneEndpoints.Freeze(id, StoredId.Latest, input, projects, reviews, live, once, cancel);
        return frozen.Result as ProblemHttpResult ?? PageAnswers.SeeOther(http, ReviewPaths.Card(id, "milestones"));
    }

    internal static async Task<IResult> Compare(
        string id, string? from, string? to, ProjectStore projects, ReviewStore reviews, MilestoneStore milestones, ReviewsOfToday live, HttpContext http,
        CancellationToken cancel)
    {
        var query = new MilestoneComparisonQuery { From = from, To = to };
        var compared = await MilestoneComparisonEndpoints.Compare(id, StoredId.Latest, query, projects, reviews, milestones, live, cancel);
        return compared.Result is Ok<ReviewComparison> { Value: { } comparison }
            ? PageAnswers.Show<ReviewComparisonPage>(http, new ReviewComparisonView(id, comparison))
            : compared.Result;
    }
}

/// <summary>What the page of a comparison shows.</summary>
public sealed class ReviewComparisonView
{
    internal ReviewComparisonView(string id, ReviewComparison comparison) => (Id, Comparison) = (id, comparison);

    internal string Id { get; }

    internal ReviewComparison Comparison { get; }
}
