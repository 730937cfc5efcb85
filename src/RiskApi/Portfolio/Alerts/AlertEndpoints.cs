using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Portfolio.Alerts;

/// <summary>Shows the alerts on dependencies, and keeps what people make of them.</summary>
internal static class AlertEndpoints
{
    private const string Path = "/v1/alerts";

    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        api.MapGet(Path, List).Reads().WithName("listAlerts").WithTags(ApiTags.Notifications).Validate<AlertQuery>();

        var alerts = api.MapGroup($"{ProjectEndpoints.Path}/{{id}}/alerts").WithTags(ApiTags.Notifications).SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("", ListOfProject).Reads().WithName("listProjectAlerts");
        alerts.MapGet("/{**dependency:minlength(1)}", Get).Reads().WithName("getAlert");
        alerts.MapPut("/{**dependency:minlength(1)}", Put).WithName("putAlert").Validate<AlertInput>().RequireIfMatch().Writes()
            .WithMetadata(
                RequestExample.Embedded("Portfolio.Alerts", "acknowledged", "Somebody works on it"),
                RequestExample.Embedded("Portfolio.Alerts", "snoozed", "Not before a day"));
        alerts.MapMethods("", [HttpMethods.Put], WaiverEndpoints.OfAll).Writes().ExcludeFromDescription();
    }

    /// <summary>Lists the alerts on the dependencies of all projects.</summary>
    /// <remarks>
    /// A dependency raises an alert where there is something to do about it (its line in `GET /v1/worklist` says what) or notice of its end was given, and
    /// something calls the model: where a project states 0 requests per month nothing does, and where it states none something may. An alert is `open` until somebody acknowledges, snoozes or
    /// resolves it, and open again when the snooze ends or a fact changes; `because` says which. In pages: follow `next` until it is null.
    /// </remarks>
    /// <response code="200">A page of alerts.</response>
    internal static async Task<Ok<AlertPage>> List(
        [AsParameters] AlertQuery query, WorklistAnswers answers, AlertStore alerts, HttpContext http, CancellationToken cancel)
    {
        var kept = await alerts.All(cancel);
        var (basis, found) = await answers.Of(query, kept, cancel);
        var order = WorklistOrder.Of(query.Sort);
        var (items, next) = Paging.Page(
            http, found.Lines, Paging.LimitOf(query.Limit), line => order.PlaceOf(line).Write());
        return TypedResults.Ok(new AlertPage(
            basis, found.Total, [.. items.Select(line => AlertView.Of(line, kept.GetValueOrDefault((line.Project.Id, line.Requested))))], next));
    }

    /// <summary>Lists the alerts on the dependencies of a project.</summary>
    /// <remarks>In the order of the dependencies.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <response code="200">The alerts.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<AlertList>, ProblemHttpResult>> ListOfProject(
        string id, ProjectStore projects, AlertStore alerts, WorklistAnswers worklist, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var kept = (await alerts.OfProject(id, cancel)).ToDictionary(one => one.Value.Requested);
        var today = worklist.Of(project);
        return TypedResults.Ok(new AlertList(
        [
            .. today.Lines.Where(line => line.RaisesAlert())
                .Select(line => View(line, kept.GetValueOrDefault(line.Requested), today)),
        ]));
    }

    /// <summary>Gives the alert on a dependency.</summary>
    /// <remarks>`ETag` counts what was made of it: send it in `If-Match` to handle it. It is `"0"` where nobody has.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="dependency" example="openai/gpt-4.1-2025-04-14">The model string as the project gives it; it may hold slashes and colons, encoded or not.</param>
    /// <response code="200">The alert.</response>
    /// <response code="404">There is no project of that id, or the dependency raises no alert.</response>
    internal static async Task<Results<Ok<AlertView>, ProblemHttpResult>> Get(
        string id, string dependency, ProjectStore projects, AlertStore alerts, WorklistAnswers worklist, HttpContext http, CancellationToken cancel)
    {
        var requested = PathSegments.Decode(dependency);
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var today = worklist.Of(project);
        if (Raised(today, requested) is not { } line)
        {
            return NoAlert(id, requested, today);
        }

        var kept = await alerts.Find(id, requested, cancel);
        http.Response.GetTypedHeaders().ETag = EntityTags.Of(kept?.Version ?? 0);
        return TypedResults.Ok(View(line, kept, today));
    }

    /// <summary>Acknowledges, snoozes or resolves an alert, or opens it again.</summary>
    /// <remarks>
    /// What is handled is not told again, in messages and in digests, until it opens again: on the day until which it is snoozed, or when a fact is not what it
    /// was: the model that is meant, its status, a date of its end, the day to start by, what takes over, its price. Then it is told once more, with why; what
    /// is taken back is told in any case. Where a project calls a model more than once, all of it is handled. The audit trail keeps who made what of it.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="dependency" example="openai/gpt-4.1-2025-04-14">The model string as the project gives it; it may hold slashes and colons, encoded or not.</param>
    /// <param name="input">What you make of it.</param>
    /// <response code="200">The alert, with its new version in `ETag`.</response>
    /// <response code="404">There is no project of that id, or the dependency raises no alert.</response>
    /// <response code="412">Somebody handled it since the version in `If-Match`.</response>
    /// <response code="428">`If-Match` is missing.</response>
    internal static async Task<Results<Ok<AlertView>, ProblemHttpResult>> Put(
        string id, string dependency, AlertInput input, ProjectStore projects, AlertStore alerts, WorklistAnswers worklist, AlertWrites writes,
        HttpContext http, CancellationToken cancel)
    {
        var requested = PathSegments.Decode(dependency);
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var today = worklist.Of(project);
        if (Raised(today, requested) is not { } line)
        {
            return NoAlert(id, requested, today);
        }

        if (await writes.Put(line, input, await alerts.Find(id, requested, cancel), cancel) is not { } after)
        {
            var now = await alerts.Find(id, requested, cancel);
            return WriteProblems.AnotherVersion($"alert on '{requested}' in '{id}'", now is null ? null : View(line, now, today).Because);
        }

        http.Response.GetTypedHeaders().ETag = EntityTags.Of(after.Version);
        return TypedResults.Ok(View(line, after, today));
    }

    /// <summary>An alert with what was made of it, judged today.</summary>
    internal static AlertView View(WorklistLine line, StoredDocument<AlertHandling>? kept, AllLines today) => AlertView.Of(
        kept is null ? line : line with { Alert = line.Judge(kept.Value, today.Basis.AsOf) }, kept);

    /// <summary>The line of a dependency that raises an alert; null where none does.</summary>
    internal static WorklistLine? Raised(AllLines today, string requested) =>
        today.Lines.FirstOrDefault(line => line.Requested == requested && line.RaisesAlert());

    internal static ProblemHttpResult NoAlert(string id, string requested, AllLines today) =>
        today.Lines.Any(line => line.Requested == requested)
            ? Problems.Of(
                ProblemType.UnknownAlert,
                $"'{requested}' in '{id}' raises no alert: there is nothing to do about it and no notice, or nothing calls it. GET {ProjectEndpoints.Path}/{id}/alerts lists the alerts.")
            : WaiverEndpoints.NoDependency(id, requested, today);
}
