using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Access.Roles;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports.Endpoints;

/// <summary>Gives all projects to a warehouse.</summary>
internal static class LineExportEndpoints
{
    public static void MapLineExports(this IEndpointRouteBuilder api) => api.MapGet("/v1/exports/projects.ndjson", Get).Reads()
        .WithName("exportProjectLines").WithTags(ApiTags.Exports).Validate<ProjectQuery>().Validate<ExportQuery>()
        .Produces<string>(StatusCodes.Status200OK, ProjectLines.MediaType);

    /// <summary>Gives projects with their assessments as NDJSON, for a warehouse.</summary>
    /// <remarks>
    /// A line per project, in order of id: its team, owner, tags and version, and its assessment of now, with each dependency. The lines are sent as they are
    /// made, so that there may be any number of them, more than `Exports:MostProjects` too; an answer that ends early is broken off, and not ended, as HTTP
    /// tells. Filters must all fit; without any, every project is in it.
    /// </remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The lines.</response>
    internal static PushStreamHttpResult Get(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        return TypedResults.Stream(
            lines => HttpMethods.IsHead(http.Request.Method)
                ? Task.CompletedTask
                : ProjectLines.Write(projects.All(selection, query, http.RequestAborted), lines, http.RequestAborted),
            ProjectLines.MediaType,
            "projects.ndjson");
    }
}
