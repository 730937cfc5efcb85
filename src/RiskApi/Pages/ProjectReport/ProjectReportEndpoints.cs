using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Assessments.Kept;
using RiskApi.Assessments.WhatIfs;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Assessments.Differences;
using RiskApi.Exports;
using RiskApi.Formats.Pictures;
using RiskApi.Hosting.Telemetry;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Events;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Projects;
using RiskApi.Writes;

namespace RiskApi.Pages.ProjectReport;

/// <summary>The page of a project: its report of today, and what can be done about it.</summary>
internal static class ProjectReportEndpoints
{
    private const int ShortHistory = 5;
    private const int LongHistory = 100;

    public static void MapProjectReport(this IEndpointRouteBuilder pages)
    {
        var project = pages.MapGroup(ProjectsQuery.Path + "/{id}").SuggestsProjects();
        project.MapGet("", Show).Reads();
        project.MapGet("/history", ShowHistory).Reads();
        project.MapPost("/assess", Assess).TakesForm().Writes();
        project.MapPost("/delete", Delete).TakesForm().Writes();
    }

    internal static async Task<IResult> Show(
        string id, ExportedProjects projects, AssessmentStore assessments, ProjectEventStore events, Outlooks outlooks, Assessor assessor,
        ScenarioReader reader, WorklistAnswers worklist, HttpContext http, CancellationToken cancel)
    {
        if (await projects.Find(id, new ExportQuery(), cancel) is not { } assessed)
        {
            return ProjectProblems.NotFound(id);
        }

        var today = assessed.Assessment.AsOf;
        var tried = TriedActions.Of(http.Request.Query["done"].OfType<string>(), assessed.Project, assessed.Assessment, outlooks.Of(today), assessor, reader);
        var happened = await events.Page(new() { ProjectId = id }, null, ShortHistory, cancel);
        var history = new HistoryView(id, assessed.Title, today, await assessments.Page(id, null, ShortHistory, cancel), happened, null);
        return PageAnswers.Show<ProjectReportPage>(http, new ProjectReportView(id, assessed, tried, history)
        {
            Alerts = await worklist.AlertsOf(id, assessed.Project, cancel),
            Timeline = InlinePicture.Of(TimelinePicture.Of(assessed)),
            Factors = InlinePicture.Of(FactorsPicture.Of(assessed)),
            Curve = InlinePicture.Of(CurvePicture.Of(assessed, outlooks.Of(today))),
        });
    }

    internal static async Task<IResult> ShowHistory(
        string id, ProjectStore projects, AssessmentStore assessments, ProjectEventStore events, Outlooks outlooks, Assessor assessor, HttpContext http,
        CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var kept = await assessments.Page(id, null, LongHistory, cancel);
        var changes = kept.Count < 2
            ? null
            : (await ProjectAssessmentEndpoints.GetChanges(id, StoredId.Latest, new ChangesQuery(), assessments, outlooks, assessor, cancel)).Result;
        return PageAnswers.Show<HistoryPage>(http, new HistoryView(
            id,
            project.Project.Name!,
            outlooks.Today,
            kept,
            await events.Page(new() { ProjectId = id }, null, LongHistory, cancel),
            (changes as Ok<AssessmentDifference>)?.Value));
    }

    internal static async Task<IResult> Assess(
        string id, ProjectStore projects, SubscriptionStore subscriptions, AlertStore alerts, CreateOnce once, Outlooks outlooks, Assessor assessor,
        ServiceMetrics metrics, HttpContext http, CancellationToken cancel)
    {
        var made = await ProjectAssessmentEndpoints.Assess(id, new(), projects, subscriptions, alerts, once, outlooks, assessor, metrics, cancel);
        return made.Result is ProblemHttpResult problem ? problem : PageAnswers.SeeOther(http, ProjectPaths.History(id));
    }

    internal static async Task<IResult> Delete(
        string id, ProjectStore projects, ProjectWrites writes, Preconditions preconditions, HttpContext http, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } stored)
        {
            return ProjectProblems.NotFound(id);
        }

        preconditions.Name(VersionOf(FormFields.Of(http)));
        return await writes.Delete(stored, cancel) ? PageAnswers.SeeOther(http, ProjectsQuery.Path) : ProjectProblems.Changed(id);
    }

    /// <summary>The version of the project that a form was made of; 0, which none has, where it does not say.</summary>
    internal static long VersionOf(FormFields form) =>
        long.TryParse(form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
