using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Pages.Forms;
using RiskApi.Pages.ProjectReport;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio.Alerts;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi.Pages.Today;

/// <summary>Acknowledges, snoozes and resolves alerts, and opens them again.</summary>
internal static class AlertFormEndpoints
{
    private const string Path = ProjectsQuery.Path + "/{id}/alert";

    public static void MapAlertForms(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).SuggestsProjects().AlsoHead().Needs(Role.Contributor);
        pages.MapPost(Path, Handle).SuggestsProjects().TakesForm().Writes();
    }

    internal static Task<IResult> Show(
        string id, string? dependency, string? back, ProjectStore projects, AlertStore alerts, WorklistAnswers worklist, HttpContext http,
        CancellationToken cancel) =>
        Form(id, dependency ?? "", back, null, FormFaults.None, StatusCodes.Status200OK, projects, alerts, worklist, http, cancel);

    internal static async Task<IResult> Handle(
        string id, string? dependency, string? back, ProjectStore projects, AlertStore alerts, WorklistAnswers worklist, AlertWrites writes,
        Preconditions preconditions, IValidator<AlertInput> validator, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var typed = new TypedHandling(form.Text("note"), form.Text("snoozedUntil"));
        if (Words.Parse<AlertState>(form.Text("state")) is not { } state)
        {
            return Problems.Of(ProblemType.OutOfBounds, "The form does not say what to make of the alert; press one of its buttons.");
        }

        var input = new AlertInput
        {
            State = state,
            Note = typed.Note,
            SnoozedUntil = state == AlertState.Snoozed ? Given<DateOnly>.Parse(typed.SnoozedUntil ?? "", null).Value : null,
        };
        if (validator.Validate(input) is { IsValid: false } bounds)
        {
            return await Form(
                id, dependency ?? "", back, typed, FormFaults.Of(bounds), StatusCodes.Status400BadRequest, projects, alerts, worklist, http, cancel);
        }

        preconditions.Name(ProjectReportEndpoints.VersionOf(form));
        var put = await AlertEndpoints.Put(id, dependency ?? "", input, projects, alerts, worklist, writes, http, cancel);
        return put.Result is not ProblemHttpResult problem ? PageAnswers.SeeOther(http, AlertPaths.Back(id, back))
            : problem.StatusCode != StatusCodes.Status412PreconditionFailed ? problem
            : await Form(
                id,
                dependency ?? "",
                back,
                typed,
                new([("", "Somebody handled the alert meanwhile, as it says above. Send the form again to put yours in its place.")]),
                StatusCodes.Status412PreconditionFailed,
                projects,
                alerts,
                worklist,
                http,
                cancel);
    }

    private static async Task<IResult> Form(
        string id, string dependency, string? back, TypedHandling? typed, FormFaults faults, int status, ProjectStore projects, AlertStore alerts,
        WorklistAnswers worklist, HttpContext http, CancellationToken cancel)
    {
        var found = await AlertEndpoints.Get(id, dependency, projects, alerts, worklist, http, cancel);
        return found.Result is Ok<AlertView> { Value: { } alert }
            ? PageAnswers.Show<AlertPage>(
                http,
                new AlertFormView(
                    alert,
                    worklist.Today,
                    typed ?? new(alert.Note, alert.SnoozedUntil is { } until ? Words.Of(until) : null),
                    back,
                    faults),
                status)
            : found.Result;
    }
}
