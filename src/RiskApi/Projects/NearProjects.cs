using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Errors;

namespace RiskApi.Projects;

/// <summary>Finds the projects that somebody may have meant by an id that none has, among those that whoever asks may see.</summary>
internal sealed class NearProjects(ProjectStore projects)
{
    /// <summary>How many characters of an id are taken to be right: ids are kept in order, and those that begin alike are read together.</summary>
    private const int RightCharacters = 2;

    private const int MostCompared = 200;

    /// <summary>Adds the question whether another project was meant.</summary>
    /// <param name="problem">The problem that there is no project of an id.</param>
    /// <param name="id">The id.</param>
    /// <param name="cancel">Cancels the search.</param>
    public async Task Suggest(ProblemHttpResult problem, string id, CancellationToken cancel)
    {
        if (id.Length is > RightCharacters and <= Nearest.LongestText)
        {
            var alike = await projects.Page([], after: id[..RightCharacters], MostCompared, cancel);
            problem.ProblemDetails.Detail += Nearest.Question(id, alike.Select(project => project.Id));
        }
    }
}

/// <summary>Lets operations on a project suggest another one where there is none of the id in the path, the query or the body.</summary>
internal static class NearProjectsSetup
{
    public static TBuilder SuggestsProjects<TBuilder>(this TBuilder operations)
        where TBuilder : IEndpointConventionBuilder => operations.AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            var http = context.HttpContext;
            if ((result is INestedHttpResult nested ? nested.Result : result) is ProblemHttpResult problem
                && problem.ProblemDetails.Type == ProblemType.UnknownProject.Path
                && (context.Arguments.OfType<INamesProject>().FirstOrDefault()?.ProjectId ?? http.GetRouteValue("id")) is string id)
            {
                await http.RequestServices.GetRequiredService<NearProjects>().Suggest(problem, id, http.RequestAborted);
            }

            return result;
        });
}
