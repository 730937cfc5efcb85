using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing.Badges;
using RiskApi.Formats.Writing.Portals;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports.Endpoints;

/// <summary>Gives projects that are kept, assessed now, as files at lasting addresses.</summary>
internal static class ProjectExportEndpoints
{
    public static void MapProjectExports(this IEndpointRouteBuilder api)
    {
        var project = api.MapGroup($"{ProjectEndpoints.Path}/{{id}}").WithTags(ApiTags.Exports).SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound);

        project.MapGet("/report", GetReport).WithName("getReport").Validate<ReportQuery>().Validate<ExportQuery>().Exports(ExportFormats.Reports)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        project.MapGet("/dependencies.csv", GetTable).WithName("getDependencyTable").Validate<ExportQuery>().Exports(ExportFormat.Csv);
        project.MapGet("/spreadsheet.csv", GetSpreadsheet).WithName("getSpreadsheet").Validate<ExportQuery>().Exports(ExportFormat.Spreadsheet);
        project.MapGet("/findings.sarif", GetFindings).WithName("getFindings").Validate<ExportQuery>().Exports(ExportFormat.Sarif);
        project.MapGet("/calendar.ics", GetCalendar).WithName("getCalendar").Validate<ExportQuery>().Exports(ExportFormat.Icalendar);
        project.MapGet("/changes.atom", GetAtom).WithName("getChangesAtom").Validate<ExportQuery>().Exports(ExportFormat.Atom);
        project.MapGet("/changes.json", GetJsonFeed).WithName("getChangesJson").Validate<ExportQuery>().Exports(ExportFormat.JsonFeed);
        project.MapGet("/badge.svg", GetBadge).WithName("getBadge").Validate<ExportQuery>().Exports(ExportFormat.Badge);
        project.MapGet("/badge.json", GetBadgeJson).WithName("getBadgeEndpoint").Validate<ExportQuery>().Exports<BadgeEndpoint>();
        project.MapGet("/bom.cdx.json", GetBom).WithName("getBom").Validate<ExportQuery>().Exports(ExportFormat.Cyclonedx);
        project.MapGet("/facts.json", GetFacts).WithName("getFacts").Validate<ExportQuery>().Exports<PortalFacts>();
        project.MapGet("/catalog-info.yaml", GetCatalogInfo).WithName("getCatalogInfo").Validate<ExportQuery>().Exports(ExportFormat.CatalogInfo);
        project.MapGet("/timeline.svg", GetTimeline).WithName("getTimelinePicture").Validate<ExportQuery>().Exports(ExportFormat.Timeline);
        project.MapGet("/factors.svg", GetFactors).WithName("getFactorsPicture").Validate<ExportQuery>().Exports(ExportFormat.Factors);
        project.MapGet("/curve.svg", GetCurve).WithName("getCurvePicture").Validate<ExportQuery>().Exports(ExportFormat.Curve);
    }

    /// <summary>Gives a report on a project.</summary>
    /// <remarks>
    /// Score, deadlines, advice, what is on offer for each model, factors, forecast with its intervals, and pictures: as a page for the screen and for paper, or as
    /// Markdown. `ETag` names the content: send it in `If-None-Match` to get 304 as long as nothing changed.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="form">The form.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The report.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="406">The client accepts neither HTML nor Markdown.</response>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetReport(
        string id, [AsParameters] ReportQuery form, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel)
    {
        ExportAnswers.VaryByAccept(http);
        return form.Choose(http.Request) is { } format
            ? await Answer(id, query, format, projects, writer, http, cancel)
            : ExportAnswers.NotAcceptable(ExportFormats.Reports);
    }

    /// <summary>Gives a project's dependencies as CSV.</summary>
    /// <remarks>One row per dependency with its life, forecast, deadline and score, assessed now. Texts that a spreadsheet would run as a formula are marked as text with an apostrophe.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The table.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetTable(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Csv, projects, writer, http, cancel);

    /// <summary>Gives a project's dependencies as CSV to open in a spreadsheet.</summary>
    /// <remarks>The table of `dependencies.csv` with units in its headings, such as `likelihood (0 to 1)`, and a mark by which spreadsheets know UTF-8.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The table.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetSpreadsheet(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Spreadsheet, projects, writer, http, cancel);

    /// <summary>Gives what was found about a project as SARIF 2.1.0.</summary>
    /// <remarks>For code scanning and build logs. The level follows the band of the dependency: error from high on, warning for moderate, else note. Places in the source are given where an import brought them; fingerprints stay as long as a finding does.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The findings.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetFindings(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Sarif, projects, writer, http, cancel);

    /// <summary>Gives a project's shutdowns and days to start by as a calendar.</summary>
    /// <remarks>To subscribe to. A date that moves keeps its entry, and one that is taken back cancels it.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The calendar.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetCalendar(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Icalendar, projects, writer, http, cancel);

    /// <summary>Gives what became known of a project's models as an Atom feed.</summary>
    /// <remarks>To subscribe to: releases in their lines, notices, dates set, moved and taken back, ends; newest first.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The feed.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAtom(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Atom, projects, writer, http, cancel);

    /// <summary>Gives what became known of a project's models as a JSON Feed.</summary>
    /// <remarks>The same as `changes.atom`, as JSON Feed 1.1.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The feed.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetJsonFeed(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.JsonFeed, projects, writer, http, cancel);

    /// <summary>Draws a project's score as a badge.</summary>
    /// <remarks>For a README: `![model retirement risk](http://localhost:5000/v1/projects/support-copilot/badge.svg)`.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The badge.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetBadge(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Badge, projects, writer, http, cancel);

    /// <summary>Gives a project's score for shields.io.</summary>
    /// <remarks>What the endpoint badge of shields.io reads: `https://img.shields.io/endpoint?url=…`.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The badge's texts and colour.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetBadgeJson(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.BadgeJson, projects, writer, http, cancel);

    /// <summary>Gives a project as a CycloneDX 1.6 ML-BOM.</summary>
    /// <remarks>A machine-learning model per dependency, a service per provider. What the project states of its usage is in `riskapi:` properties, so that the project can be read back; lifecycles are properties too, as a retirement is no vulnerability.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The bill of materials.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetBom(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Cyclonedx, projects, writer, http, cancel);

    /// <summary>Gives a project in flat facts.</summary>
    /// <remarks>For developer portals such as Backstage, that compare a value with a limit.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The facts.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetFacts(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Facts, projects, writer, http, cancel);

    /// <summary>Gives a project as an entity for the catalog of Backstage.</summary>
    /// <remarks>
    /// A component in the namespace `riskapi`: its id, score, band and the next day to start by as annotations such as `riskapi/score`, and links to its page and
    /// its badge. To have them on a component that is registered already, copy the annotations and the links into its own `catalog-info.yaml`.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The entity, as YAML.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetCatalogInfo(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.CatalogInfo, projects, writer, http, cancel);

    /// <summary>Draws the lives of a project's models.</summary>
    /// <remarks>Bars from release to retirement with the day of today and the forecast's interval; light and dark, for a README.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The picture.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetTimeline(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Timeline, projects, writer, http, cancel);

    /// <summary>Draws what moves a project's score.</summary>
    /// <remarks>The factors of each dependency; light and dark, for a README.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The picture.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetFactors(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Factors, projects, writer, http, cancel);

    /// <summary>Draws when a project's models are likely to stop.</summary>
    /// <remarks>The probability of each retirement over time; light and dark, for a README.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The picture.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetCurve(
        string id, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        Answer(id, query, ExportFormat.Curve, projects, writer, http, cancel);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Answer(
        string id, ExportQuery query, ExportFormat format, ExportedProjects projects, ExportWriter writer, HttpContext http, CancellationToken cancel) =>
        await projects.Find(id, query, cancel) is { } project
            ? ExportAnswers.Of(writer.Write(project, format, RequestLinks.Of(http.Request)), http)
            : ProjectProblems.NotFound(id);
}
