using RiskApi.Pages.Forms;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Writes;

namespace RiskApi.Pages.Examples;

/// <summary>Loads the example portfolio, and removes it.</summary>
internal static class ExampleEndpoints
{
    public const string LoadPath = "/examples/load";

    public const string RemovePath = "/examples/remove";

    public static void MapExamples(this IEndpointRouteBuilder pages)
    {
        pages.MapPost(LoadPath, Load).TakesForm().Writes();
        pages.MapPost(RemovePath, Remove).TakesForm().Writes();
    }

    /// <summary>Loads it, for the team of whoever may see one alone; examples that are there stay as they are.</summary>
    internal static async Task<IResult> Load(ExamplePortfolio examples, ProjectWrites writes, TeamScope scope, HttpContext http, CancellationToken cancel)
    {
        foreach (var (id, input) in examples.Projects)
        {
            var project = input.ToProject();
            await writes.Create(id, project with { Team = scope.Team ?? project.Team }, cancel);
        }

        return PageAnswers.SeeOther(http, "/");
    }

    internal static async Task<IResult> Remove(
        ExamplePortfolio examples, ProjectStore projects, ProjectWrites writes, Preconditions preconditions, HttpContext http, CancellationToken cancel)
    {
        foreach (var (id, _) in examples.Projects)
        {
            if (await projects.Find(id, cancel) is { } stored)
            {
                preconditions.Name(stored.Version);
                await writes.Delete(stored, cancel);
            }
        }

        return PageAnswers.SeeOther(http, ProjectsQuery.Path);
    }
}
