using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi.Projects;

/// <summary>What can be wrong with a request about a project.</summary>
internal static class ProjectProblems
{
    public static ProblemHttpResult NotFound(string id) =>
        Problems.Of(ProblemType.UnknownProject, $"There is no project '{id}'; GET {ProjectEndpoints.Path} lists the projects.");

    public static ProblemHttpResult Changed(string id) => WriteProblems.AnotherVersion($"project '{id}'");
}
