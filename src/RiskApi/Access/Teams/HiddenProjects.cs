using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Projects;

namespace RiskApi.Access.Teams;

/// <summary>Answers, below the path of a project, that there is none, where whoever asks sees another team alone.</summary>
/// <remarks>One place for all that belongs to a project, so that no operation on it has to think of teams.</remarks>
internal sealed class HiddenProjects(RequestDelegate next, TeamScope scope, ProjectStore projects)
{
    private const string Pattern = ProjectEndpoints.Path + "/{id}";

    public async Task Invoke(HttpContext http)
    {
        if (scope.Team is not null && IsOfProject(http) && http.GetRouteValue("id") is string id && await projects.Hides(id, http.RequestAborted))
        {
            await ProjectWrites.NotFound(id).ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    private static bool IsOfProject(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } && ("/" + pattern.TrimStart('/')).StartsWith(Pattern, StringComparison.Ordinal);
}
