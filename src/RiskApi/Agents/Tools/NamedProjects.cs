using RiskApi.Core.Usage;
using RiskApi.Projects;

namespace RiskApi.Agents.Tools;

/// <summary>Finds the project that a call is about.</summary>
internal sealed class NamedProjects(ProjectSource projects, NearProjects near)
{
    /// <summary>The project.</summary>
    /// <param name="inline">The project in the arguments; null where an id is given.</param>
    /// <param name="id">The id of a project that is kept; null where the project is given.</param>
    /// <param name="cancel">Cancels the search.</param>
    /// <exception cref="ToolRefusal">There is none of that id that whoever asks may see.</exception>
    public async Task<Project> Find(InlineProject? inline, string? id, CancellationToken cancel)
    {
        if (await projects.Find(inline, id, cancel) is { } project)
        {
            return project;
        }

        var problem = ProjectProblems.NotFound(id!);
        await near.Suggest(problem, id!, cancel);
        throw ToolRefusal.Of(problem.ProblemDetails);
    }
}
