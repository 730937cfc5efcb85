using System.Globalization;
using FluentValidation;
using Microsoft.Extensions.Options;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;
using RiskApi.Imports;
using RiskApi.Pages.Forms;
using RiskApi.Pages.ProjectReport;
using RiskApi.Pages.Shell;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Writes;

namespace RiskApi.Pages.Projects;

/// <summary>Adds projects, with a look at what their models come to before.</summary>
internal static class NewProjectEndpoints
{
    public const string Path = "/projects/new";

    public const string PreviewPath = Path + "/preview";

    /// <summary>Projects of one name get ids with a number, up to this; the others get ids of the service.</summary>
    private const int LastNumber = 20;

    /// <summary>What a form has besides its file.</summary>
    private const int FieldBytes = 1024 * 1024;

    public static void MapNewProjects(this IEndpointRouteBuilder pages)
    {
        var limits = pages.ServiceProvider.GetRequiredService<IOptions<ImportLimits>>().Value;
        pages.MapGet(Path, (HttpContext http) => PageAnswers.Show<NewProjectPage>(http, NewProjectView.Blank)).Reads();
        pages.MapPost(PreviewPath, Preview).TakesForm().WithBodyOf(limits.MaxBodyBytes + FieldBytes).Needs(Role.Reader);
        pages.MapPost(Path, Add).TakesForm().WithBodyOf(limits.MaxBodyBytes + FieldBytes).Writes();
    }

    internal static async Task<IResult> Preview(ImportSource source, Assessor assessor, Outlooks outlooks, HttpContext http, CancellationToken cancel)
    {
        var (typed, models) = await Read(source, http, cancel);
        return PageAnswers.Show<NewProjectPage>(http, new NewProjectView(typed, FormFaults.None, models, Assess(typed, models, assessor, outlooks)));
    }

    internal static async Task<IResult> Add(
        ImportSource source, IValidator<ProjectInput> validator, ProjectWrites writes, Author author, Assessor assessor, Outlooks outlooks, HttpContext http,
        CancellationToken cancel)
    {
        var (typed, models) = await Read(source, http, cancel);
        var input = typed.ToInput(models.Dependencies);
        var faults = models.Fault is { } fault ? new([("models", fault)]) : FormFaults.Of(validator.Validate(input));
        if (!faults.IsEmpty)
        {
            var view = new NewProjectView(typed, faults, models, Assess(typed, models, assessor, outlooks));
            return PageAnswers.Show<NewProjectPage>(http, view, StatusCodes.Status400BadRequest);
        }

        return PageAnswers.SeeOther(http, ProjectPaths.Of(await Create(input.ToProject(), writes, author, cancel)));
    }

    private static async Task<(NewProject Typed, NewProjectModels Models)> Read(ImportSource source, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var typed = NewProject.Of(form);
        return (typed, await NewProjectModels.Read(typed, form.File("file"), source, cancel));
    }

    private static Assessment? Assess(NewProject typed, NewProjectModels models, Assessor assessor, Outlooks outlooks) =>
        models.Dependencies is [] or { Count: > UsageLimits.MostDependencies }
        || models.Dependencies.Any(one => one.Model.Length > UsageLimits.LongestModelString)
            ? null
            : assessor.Assess(typed.ToInput(models.Dependencies).ToProject(), Horizon.DefaultDays, outlooks.Of(null));

    private static async Task<string> Create(Project project, ProjectWrites writes, Author author, CancellationToken cancel)
    {
        var wanted = NewProject.IdOf(project.Name!);
        for (var number = 1; number <= LastNumber; number++)
        {
            var id = number == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
            if (await writes.Create(id, project, cancel) is not null)
            {
                return id;
            }
        }

        var own = StoredId.New(author.At);
        await writes.Create(own, project, cancel);
        return own;
    }
}
