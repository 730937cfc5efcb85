using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Keeps waivers: dependencies whose risk somebody accepts for a time.</summary>
internal static class WaiverEndpoints
{
    public static void MapWaivers(this IEndpointRouteBuilder api)
    {
        var waivers = api.MapGroup($"{ProjectEndpoints.Path}/{{id}}/waivers").WithTags(ApiTags.Portfolio).SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound);

        waivers.MapGet("", List).Reads().WithName("listDependencyWaivers");
        waivers.MapGet("/{**dependency:minlength(1)}", Get).Reads().WithName("getDependencyWaiver").Produces(StatusCodes.Status304NotModified);
        waivers.MapPut("/{**dependency:minlength(1)}", Put).WithName("putDependencyWaiver").Validate<WaiverInput>().RequireIfMatchToReplace().Writes()
            .WithMetadata(RequestExample.Embedded("Portfolio.Worklists", "switched-off", "The service is switched off soon"));

        // The path of a dependency may be any, so that routing takes the list itself for one that does not exist.
        waivers.MapMethods("", [HttpMethods.Put, HttpMethods.Delete], OfAll).Writes().ExcludeFromDescription();
        waivers.MapDelete("/{**dependency:minlength(1)}", Delete).WithName("deleteDependencyWaiver").RequireIfMatch().Writes();
    }

    /// <summary>Lists the waivers of a project, in order of model string.</summary>
    /// <remarks>Those that no longer stand are listed too, with why.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <response code="200">The waivers.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<DependencyWaiverList>, ProblemHttpResult>> List(
        string id, ProjectStore projects, WaiverStore waivers, WorklistAnswers worklist, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var today = worklist.Of(project);
        var held = await waivers.OfProject(id, cancel);
        return TypedResults.Ok(new DependencyWaiverList([.. held.Select(waiver => DependencyWaiverView.Of(waiver, today))]));
    }

    /// <summary>Gives the waiver of a dependency.</summary>
    /// <remarks>`ETag` is its version: send it in `If-Match` to change it.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="dependency" example="openai/gpt-4.1-2025-04-14">The model string as the project gives it; it may hold slashes and colons, encoded or not.</param>
    /// <response code="200">The waiver.</response>
    /// <response code="304">It is still of the version in `If-None-Match`.</response>
    /// <response code="404">There is no project of that id, or nobody has waived the dependency.</response>
    internal static async Task<Results<Ok<DependencyWaiverView>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        string id, string dependency, ProjectStore projects, WaiverStore waivers, WorklistAnswers worklist, HttpContext http, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        return await waivers.Find(id, PathSegments.Decode(dependency), cancel) is not { } held ? NotWaived(id, dependency)
            : EntityTags.IsKnown(http, held.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(DependencyWaiverView.Of(held, worklist.Of(project)));
    }

    /// <summary>Accepts the risk of a dependency for a time.</summary>
    /// <remarks>
    /// Its line leaves the worklist, and is counted there. The waiver stands until its last day, or until the facts are not those of today any more: another
    /// model is meant, the day on which it stops is moved, or it stops. One that is new is created; to replace, send the version that you read in `If-Match`. Where a project calls a model more than once, all of it is waived.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="dependency" example="openai/gpt-4.1-2025-04-14">The model string as the project gives it; it may hold slashes and colons, encoded or not.</param>
    /// <param name="input">The waiver.</param>
    /// <response code="200">The waiver, with its new version in `ETag`.</response>
    /// <response code="201">The waiver, created.</response>
    /// <response code="404">There is no project of that id, or it calls no such model, or there is no waiver and `If-Match` names a version of it.</response>
    /// <response code="412">It was changed since the version in `If-Match`, or is there and `If-None-Match: *` creates only.</response>
    /// <response code="428">It is there, and `If-Match` does not say which version is replaced.</response>
    internal static async Task<Results<Ok<DependencyWaiverView>, Created<DependencyWaiverView>, ProblemHttpResult>> Put(
        string id, string dependency, WaiverInput input, Preconditions preconditions, ProjectStore projects, WaiverStore waivers, WorklistAnswers worklist,
        WaiverWrites writes, HttpContext http, CancellationToken cancel)
    {
        var requested = PathSegments.Decode(dependency);
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var today = worklist.Of(project);
        if (today.Lines.FirstOrDefault(line => line.Requested == requested) is not { } line)
        {
            return NoDependency(id, requested, today);
        }

        var before = await waivers.Find(id, requested, cancel);
        if (preconditions.RefusalToPut($"waiver of '{requested}' in '{id}'", before?.Version, () => NotWaived(id, requested)) is { } refusal)
        {
            return refusal;
        }

        if (await writes.Put(id, line, input, before, cancel) is not { } after)
        {
            return WriteProblems.AnotherVersion($"waiver of '{requested}' in '{id}'");
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        var view = DependencyWaiverView.Of(after, today);
        return before is null ? TypedResults.Created($"{ProjectEndpoints.Path}/{id}/waivers/{Uri.EscapeDataString(requested)}", view) : TypedResults.Ok(view);
    }

    /// <summary>Takes back the waiver of a dependency.</summary>
    /// <remarks>Its line is open again. The audit trail keeps who had accepted what, and why.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="dependency" example="openai/gpt-4.1-2025-04-14">The model string as the project gives it; it may hold slashes and colons, encoded or not.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">There is no project of that id, or nobody has waived the dependency.</response>
    /// <response code="412">It was changed since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        string id, string dependency, ProjectStore projects, WaiverStore waivers, WaiverWrites writes, CancellationToken cancel)
    {
        var requested = PathSegments.Decode(dependency);
        return await projects.Find(id, cancel) is null ? ProjectProblems.NotFound(id)
            : await waivers.Find(id, requested, cancel) is not { } before ? NotWaived(id, requested)
            : await writes.Delete(before, cancel) ? TypedResults.NoContent()
            : WriteProblems.AnotherVersion($"waiver of '{requested}' in '{id}'");
    }

    /// <summary>Says that what stands below a list is written, and never the list.</summary>
    internal static StatusCodeHttpResult OfAll(HttpContext http)
    {
        http.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    private static ProblemHttpResult NotWaived(string id, string requested) => Problems.Of(
        ProblemType.UnknownDependency, $"Nobody has waived '{requested}' in '{id}'; GET {ProjectEndpoints.Path}/{id}/waivers lists the waivers.");

    internal static ProblemHttpResult NoDependency(string id, string requested, AllLines lines) => Problems.Of(
        ProblemType.UnknownDependency,
        $"The project '{id}' has no dependency '{requested}'.{Nearest.Question(requested, lines.Lines.Select(line => line.Requested))} GET {ProjectEndpoints.Path}/{id} lists them.");
}
