using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Events;
using RiskApi.Projects;
using RiskApi.Storage.Events;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Kept;

/// <summary>Tells what happened to projects.</summary>
internal static class ProjectEventEndpoints
{
    public static void MapProjectEvents(this IEndpointRouteBuilder api) =>
        api.MapGet($"{ProjectEndpoints.Path}/{{id}}/events", List).Reads().WithName("listProjectEvents").WithTags(ApiTags.Projects).SuggestsProjects()
            .Validate<SinceQuery>().Validate<PageQuery>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Lists what happened to a project, newest first.</summary>
    /// <remarks>
    /// Notices given, moved and taken back, shutdowns, bands crossed, start-by dates that come near or pass, and replacements that are
    /// under notice themselves. In pages: follow `next` until it is null.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">From when on.</param>
    /// <param name="page">Which page.</param>
    /// <response code="200">A page of events.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<ProjectEventPage>, ProblemHttpResult>> List(
        string id, [AsParameters] SinceQuery query, [AsParameters] PageQuery page, ProjectStore projects, ProjectEventStore events, HttpContext http,
        CancellationToken cancel)
    {
        var limit = Paging.LimitOf(page.Limit);
        var found = await events.Page(new() { ProjectId = id, Since = query.Since?.Value }, Cursor.Read(page.Cursor), limit + 1, cancel);
        if (found is [] && await projects.Find(id, cancel) is null)
        {
            return ProjectProblems.NotFound(id);
        }

        var (items, next) = Paging.Page(http, found, limit, one => one.Stored.Id);
        return TypedResults.Ok(new ProjectEventPage([.. items.Select(one => ProjectEventView.Of(one.Stored))], next));
    }
}

/// <summary>A page of a project's events, newest first.</summary>
/// <param name="Items">The events.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ProjectEventPage(IReadOnlyList<ProjectEventView> Items, string? Next);

/// <summary>An event of a project.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Event">What it is.</param>
internal sealed record ProjectEventView(string Id, DateTimeOffset At, ProjectEvent Event)
{
    public static ProjectEventView Of(StoredProjectEvent stored) => new(stored.Id, stored.At, stored.Event);
}
