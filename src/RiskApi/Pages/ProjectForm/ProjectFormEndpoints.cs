using FluentValidation;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Pages.Forms;
using RiskApi.Pages.ProjectReport;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Projects;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Writes;

namespace RiskApi.Pages.ProjectForm;

/// <summary>Edits projects.</summary>
internal static class ProjectFormEndpoints
{
    private const string Path = ProjectsQuery.Path + "/{id}/edit";

    public static void MapProjectForm(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).SuggestsProjects().AlsoHead().Needs(Role.Contributor);
        pages.MapPost(Path, Save).SuggestsProjects().TakesForm().Writes();
    }

    internal static async Task<IResult> Show(string id, ProjectStore projects, HttpContext http, CancellationToken cancel) =>
        await projects.Find(id, cancel) is { } stored
            ? Form(http, new(stored, EditedProject.Of(stored.Project), FormFaults.None, isOutdated: false), StatusCodes.Status200OK)
            : ProjectProblems.NotFound(id);

    internal static async Task<IResult> Save(
        string id, ProjectStore projects, ProjectWrites writes, Preconditions preconditions, IValidator<ProjectInput> validator, HttpContext http,
        CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } before)
        {
            return ProjectProblems.NotFound(id);
        }

        var form = FormFields.Of(http);
        var (typed, wrong) = (EditedProject.Of(form), new List<(string Field, string Message)>());
        var input = typed.Read(before.Project, wrong);
        var bounds = validator.Validate(input);
        if (wrong.Count > 0 || !bounds.IsValid)
        {
            var faults = new FormFaults([.. wrong, .. bounds.Errors.Select(error => (error.PropertyName, error.ErrorMessage))]);
            return Form(http, new(before, typed, faults, isOutdated: false), StatusCodes.Status400BadRequest);
        }

        preconditions.Name(ProjectReportEndpoints.VersionOf(form));
        return await writes.Change(before, input.ToProject(), "replace", cancel) is not null ? PageAnswers.SeeOther(http, ProjectPaths.Of(id))
            : await projects.Find(id, cancel) is { } now
                ? Form(http, new(now, typed, FormFaults.None, isOutdated: true), StatusCodes.Status412PreconditionFailed)
            : ProjectProblems.NotFound(id);
    }

    private static IResult Form(HttpContext http, ProjectFormView view, int status) => PageAnswers.Show<ProjectFormPage>(http, view, status);
}
