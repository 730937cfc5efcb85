using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Projects.Bulk;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Projects;

/// <summary>Keeps projects.</summary>
internal static class ProjectEndpoints
{
    public const string Path = "/v1/projects";

    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup(Path).WithTags(ApiTags.Projects).SuggestsProjects();

        projects.MapPost("", Create).WithName("createProject").Validate<ProjectInput>().TakeIdempotencyKey().Writes().WithMetadata(Examples);
        projects.MapGet("", List).Reads().WithName("listProjects").Validate<ProjectQuery>().Validate<ProjectListQuery>().Validate<PageQuery>()
            .GivesFields();
        projects.MapBulkProjects();
        projects.MapGet("/{id}", Get).Reads().WithName("getProject")
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        projects.MapPut("/{id}", Put).WithName("putProject").Validate<ProjectInput>().RequireIfMatchToReplace().Writes().WithMetadata(Examples)
            .ProducesProblem(StatusCodes.Status404NotFound);
        projects.MapPatch("/{id}", Patch).WithName("patchProject").Accepts<ProjectPatch>("application/merge-patch+json", "application/json").RequireIfMatch()
            .Writes()
            .WithMetadata(RequestExample.Embedded("Projects", "another-owner", "Another owner, and no team"))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        projects.MapDelete("/{id}", Delete).WithName("deleteProject").RequireIfMatch().Writes().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RequestExample Examples => RequestExample.Embedded("Projects", "support-copilot", "A service with two models");

    /// <summary>Creates a project.</summary>
    /// <remarks>
    /// The service makes the id; PUT creates one of your own. With an `Idempotency-Key`, sending the same request again within 24 hours
    /// creates nothing and gets the same answer.
    /// </remarks>
    /// <param name="input">The project.</param>
    /// <response code="201">The project, with its path in `Location` and its version in `ETag`.</response>
    /// <response code="422">The idempotency key was used for another body.</response>
    internal static Task<Results<Created<ProjectView>, ProblemHttpResult>> Create(
        ProjectInput input, CreateOnce once, ProjectWrites writes, CancellationToken cancel) =>
        once.Run(
            input,
            async session =>
            {
                var project = (await writes.Create(session, StoredId.New(session.Author.At), input.ToProject()))!;
                return new Creation<ProjectView>($"{Path}/{project.Id}", project.Version, ProjectView.Of(project));
            },
            cancel);

    /// <summary>Lists projects, in order of id or of `sort`.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null. Filters must all fit.</remarks>
    /// <response code="200">A page of projects.</response>
    internal static async Task<Results<Ok<ProjectPage>, ProblemHttpResult>> List(
        [AsParameters] ProjectQuery query, [AsParameters] ProjectListQuery list, [AsParameters] PageQuery page, ProjectStore projects, Outlooks outlooks,
        HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(page.Limit);
        var (which, after) = (list.ToSelection(query, outlooks.Of(null)), Cursor.Read(page.Cursor));
        if (after is not null && which.Order.Read(after) is null)
        {
            return Problems.Validation(new Dictionary<string, string[]> { ["cursor"] = ["'cursor' belongs to another 'sort'; start again without it."] });
        }

        var (found, total) = await projects.Page(which, after, limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, which.Order.PlaceOf);
        return TypedResults.Ok(new ProjectPage([.. items.Select(ProjectView.Of)], total, next));
    }

    /// <summary>Gives a project.</summary>
    /// <remarks>`ETag` is its version: send it in `If-None-Match` to read again only what changed, and in `If-Match` to change it.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <response code="200">The project.</response>
    /// <response code="304">It is still of the version in `If-None-Match`.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<ProjectView>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        string id, ProjectStore projects, HttpContext http, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        return EntityTags.IsKnown(http, project.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(ProjectView.Of(project));
    }

    /// <summary>Replaces a project, or creates one of your own id.</summary>
    /// <remarks>
    /// An id has 1 to 100 lower-case letters, digits, dots, underscores and hyphens, and is not `new`; one that is not there is created. To replace, send the version that you read
    /// in `If-Match`; what the body leaves out is no longer said, and the assessments stay. With `If-None-Match: *` it creates only. What is
    /// there may be sent again as it is, and changes nothing.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="input">The project as it is to be.</param>
    /// <response code="200">The project, with its new version in `ETag`.</response>
    /// <response code="201">The project, created.</response>
    /// <response code="404">There is no project of that id, and `If-Match` names a version of it.</response>
    /// <response code="412">It was changed since the version in `If-Match`, or is there and `If-None-Match: *` creates only.</response>
    /// <response code="428">It is there, and `If-Match` does not say which version is replaced.</response>
    internal static async Task<Results<Ok<ProjectView>, Created<ProjectView>, ProblemHttpResult>> Put(
        string id, ProjectInput input, Preconditions preconditions, ProjectStore projects, ProjectWrites writes, HttpContext http, CancellationToken cancel)
    {
        if (!Slug.IsValid(id))
        {
            return Problems.Of(ProblemType.OutOfBounds, $"'{id}' is no id for a project; an id has {Slug.Form}.");
        }

        var before = await projects.Find(id, cancel);
        if (before is not null && preconditions.AreNone && ProjectWrites.AreSame(before.Project, input.ToProject()))
        {
            http.Response.GetTypedHeaders().ETag = EntityTags.Of(before.Version);
            return TypedResults.Ok(ProjectView.Of(before));
        }

        if (before is null && ProjectProblems.RefusalToCreate(id) is { } reserved)
        {
            return reserved;
        }

        if (preconditions.RefusalToPut($"project '{id}'", before?.Version, () => ProjectProblems.NotFound(id)) is { } refusal)
        {
            return refusal;
        }

        var after = before is null ? await writes.Create(id, input.ToProject(), cancel) : await writes.Change(before, input.ToProject(), "replace", cancel);
        if (after is null)
        {
            return ProjectProblems.Changed(id);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return before is null ? TypedResults.Created($"{Path}/{id}", ProjectView.Of(after)) : TypedResults.Ok(ProjectView.Of(after));
    }

    /// <summary>Changes parts of a project.</summary>
    /// <remarks>
    /// JSON Merge Patch (RFC 7396): members that are given replace what was there, a null removes, what is left out stays. Lists are
    /// replaced as a whole: give every dependency that is to stay. The outcome must be a project that PUT would take.
    /// </remarks>
    /// <param name="id" example="invoice-reader">The project's id.</param>
    /// <param name="patch">The changes.</param>
    /// <response code="200">The project, with its new version in `ETag`.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<Ok<ProjectView>, ProblemHttpResult>> Patch(
        string id, JsonObject patch, ProjectStore projects, ProjectWrites writes, IValidator<ProjectInput> validator, IOptions<JsonOptions> json,
        HttpContext http, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } before)
        {
            return ProjectProblems.NotFound(id);
        }

        var errors = new List<ValidationFailure>();
        if (PatchedDocument.Read(ProjectInput.Of(before.Project), patch, json.Value.SerializerOptions, validator, "", errors) is not { } input)
        {
            return Problems.Validation(new ValidationResult(errors).ToDictionary());
        }

        if (await writes.Change(before, input.ToProject(), "patch", cancel) is not { } after)
        {
            return ProjectProblems.Changed(id);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return TypedResults.Ok(ProjectView.Of(after));
    }

    /// <summary>Deletes a project with its assessments and reviews.</summary>
    /// <remarks>The audit trail keeps what it was.</remarks>
    /// <param name="id" example="chat-summaries">The project's id.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id, ProjectStore projects, ProjectWrites writes, CancellationToken cancel) =>
        await projects.Find(id, cancel) is not { } before ? ProjectProblems.NotFound(id)
        : await writes.Delete(before, cancel) ? TypedResults.NoContent()
        : ProjectProblems.Changed(id);
}
