using RiskApi.Storage;
using RiskApi.Storage.Projects;

namespace RiskApi.Projects;

/// <summary>Answers, below the path of a project, that there is none, where whoever asks sees another team alone.</summary>
/// <remarks>One place for all that belongs to a project, so that no operation on it has to think of teams.</remarks>
internal sealed class HiddenProjects(RequestDelegate next, TeamScope scope, ProjectStore projects, NearProjects near)
{
    private const string Below = ProjectEndpoints.Path + "/{";

    public async Task Invoke(HttpContext http)
    {
        if (scope.Team is not null && ProjectOf(http) is { } id && await projects.Hides(id, http.RequestAborted))
        {
            var problem = ProjectProblems.NotFound(id);
            await near.Suggest(problem, id, http.RequestAborted);
            await problem.ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    /// <summary>The project that the path is about: what stands first after the projects; null for other paths.</summary>
    private static string? ProjectOf(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint { RoutePattern: { RawText: { } text, Parameters: [var first, ..] } }
            && ("/" + text.TrimStart('/')).StartsWith(Below, StringComparison.Ordinal)
            ? http.GetRouteValue(first.Name) as string
            : null;
}
