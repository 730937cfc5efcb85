using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Pages.Forms;
using RiskApi.Pages.ProjectReport;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Writes;

namespace RiskApi.Pages.Today;

/// <summary>Waives lines of the worklist, and takes waivers back.</summary>
internal static class WaiveEndpoints
{
    private const string Path = ProjectsQuery.Path + "/{id}/waive";

    public static void MapWaiverForms(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).SuggestsProjects().AlsoHead().Needs(Role.Contributor);
        pages.MapPost(Path, Waive).SuggestsProjects().TakesForm().Writes();
        pages.MapPost(Path + "/take-back", TakeBack).SuggestsProjects().TakesForm().Writes();
    }

    internal static async Task<IResult> Show(
        string id, string? dependency, ProjectStore projects, WaiverStore waivers, WorklistAnswers worklist, HttpContext http, CancellationToken cancel)
    {
        var kept = await waivers.Find(id, dependency ?? "", cancel);
        var typed = new TypedWaiver(kept?.Value.Reason, kept?.Value.Owner, kept is null ? null : Words.Of(kept.Value.ExpiresOn), kept?.Version ?? 0);
        return await Form(id, dependency, typed, FormFaults.None, StatusCodes.Status200OK, projects, worklist, http, cancel);
    }

    internal static async Task<IResult> Waive(
        string id, string? dependency, ProjectStore projects, WaiverStore waivers, WorklistAnswers worklist, WaiverWrites writes, Preconditions preconditions,
        IValidator<WaiverInput> validator, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var typed = new TypedWaiver(form.Text("reason"), form.Text("owner"), form.Text("expiresOn"), ProjectReportEndpoints.VersionOf(form));
        var input = new WaiverInput
        {
            Reason = typed.Reason ?? "",
            Owner = typed.Owner ?? "",
            ExpiresOn = Given<DateOnly>.Parse(typed.ExpiresOn ?? "", null).Value ?? default,
        };
        if (validator.Validate(input) is { IsValid: false } bounds)
        {
            return await Form(id, dependency, typed, FormFaults.Of(bounds), StatusCodes.Status400BadRequest, projects, worklist, http, cancel);
        }

        preconditions.Name(typed.Version, isNew: typed.Version == 0);
        var put = await WaiverEndpoints.Put(id, dependency ?? "", input, preconditions, projects, waivers, worklist, writes, http, cancel);
        return put.Result is not ProblemHttpResult problem ? PageAnswers.SeeOther(http, TodayQuery.Path)
            : problem.StatusCode != StatusCodes.Status412PreconditionFailed ? problem
            : await Changed(id, dependency, typed, projects, waivers, worklist, http, cancel);
    }

    internal static async Task<IResult> TakeBack(
        string id, string? dependency, ProjectStore projects, WaiverStore waivers, WaiverWrites writes, Preconditions preconditions, HttpContext http,
        CancellationToken cancel)
    {
        preconditions.Name(ProjectReportEndpoints.VersionOf(FormFields.Of(http)));
        var deleted = await WaiverEndpoints.Delete(id, dependency ?? "", projects, waivers, writes, cancel);
        return deleted.Result is ProblemHttpResult problem ? problem : PageAnswers.SeeOther(http, TodayQuery.Path);
    }

    /// <summary>Somebody waived it meanwhile: what was typed stays, and replaces theirs when it is sent again.</summary>
    private static async Task<IResult> Changed(
        string id, string? dependency, TypedWaiver typed, ProjectStore projects, WaiverStore waivers, WorklistAnswers worklist, HttpContext http,
        CancellationToken cancel)
    {
        var now = await waivers.Find(id, dependency ?? "", cancel);
        var fault = now is null
            ? "Somebody took the waiver back meanwhile. Send the form again to waive it anew."
            : $"{now.Value.Owner} waived it meanwhile until {Words.Of(now.Value.ExpiresOn)}: {now.Value.Reason} Send the form again to put yours in its place.";
        var again = typed with { Version = now?.Version ?? 0 };
        return await Form(id, dependency, again, new([("", fault)]), StatusCodes.Status412PreconditionFailed, projects, worklist, http, cancel);
    }

    private static async Task<IResult> Form(
        string id, string? dependency, TypedWaiver typed, FormFaults faults, int status, ProjectStore projects, WorklistAnswers worklist, HttpContext http,
        CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var today = worklist.Of(project);
        return today.Lines.FirstOrDefault(line => line.Requested == dependency) is { } line
            ? PageAnswers.Show<WaivePage>(http, new WaiveView(line, today.Basis.AsOf, typed, faults), status)
            : WaiverEndpoints.NoDependency(id, dependency ?? "", today);
    }
}
