using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi.Projects;

/// <summary>What can be wrong with a request about a project.</summary>
internal static class ProjectProblems
{
    /// <summary>What stands in place of an id in the path of the form for new projects.</summary>
    private const string FormWord = "new";

    public static ProblemHttpResult NotFound(string id) =>
        Problems.Of(ProblemType.UnknownProject, $"There is no project '{id}'; GET {ProjectEndpoints.Path} lists the projects.");

    /// <summary>Why no project of an id can be created; null where one can. One that is there already stays.</summary>
    public static ProblemHttpResult? RefusalToCreate(string id) => id != FormWord ? null : Problems.Of(
        ProblemType.OutOfBounds, $"A new project cannot have the id '{id}': /projects/{id} is the page that asks for one. Choose another id.");

    public static ProblemHttpResult Changed(string id) => WriteProblems.AnotherVersion($"project '{id}'");
}
