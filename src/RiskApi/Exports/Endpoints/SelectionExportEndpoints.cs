using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing.Portals;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Exports.Endpoints;

/// <summary>Gives projects that fit a filter, assessed now, in one file.</summary>
internal static class SelectionExportEndpoints
{
    public static void MapSelectionExports(this IEndpointRouteBuilder api)
    {
        var exports = api.MapGroup("/v1/exports").WithTags(ApiTags.Exports);

        exports.MapGet("/report", GetReport).WithName("exportReport").Validate<ReportQuery>().Validate<ProjectQuery>().Validate<ExportQuery>()
            .Exports(ExportFormats.Reports)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        exports.MapGet("/dependencies.csv", GetTable).WithName("exportDependencyTable").Validate<ProjectQuery>().Validate<ExportQuery>()
            .Exports(ExportFormat.Csv);
        exports.MapGet("/spreadsheet.csv", GetSpreadsheet).WithName("exportSpreadsheet").Validate<ProjectQuery>().Validate<ExportQuery>()
            .Exports(ExportFormat.Spreadsheet);
        exports.MapGet("/findings.sarif", GetFindings).WithName("exportFindings").Validate<ProjectQuery>().Validate<ExportQuery>().Exports(ExportFormat.Sarif);
        exports.MapGet("/calendar.ics", GetCalendar).WithName("exportCalendar").Validate<ProjectQuery>().Validate<ExportQuery>()
            .Exports(ExportFormat.Icalendar);
        exports.MapGet("/bom.cdx.json", GetBom).WithName("exportBom").Validate<ProjectQuery>().Validate<ExportQuery>().Exports(ExportFormat.Cyclonedx);
        exports.MapGet("/facts.json", GetFacts).WithName("exportFacts").Validate<ProjectQuery>().Validate<ExportQuery>().Exports<PortalFactsList>();
        exports.MapGet("/catalog-info.yaml", GetCatalogInfo).WithName("exportCatalogInfo").Validate<ProjectQuery>().Validate<ExportQuery>()
            .Exports(ExportFormat.CatalogInfo);
    }

    /// <summary>Sums several projects up, worst first.</summary>
    /// <remarks>
    /// A table with each project's score, its retired, noticed and unknown models, the day to start by and what to do first; as a page or as Markdown. Filters must
    /// all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.
    /// </remarks>
    /// <param name="form">The form.</param>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The report.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="406">The client accepts neither HTML nor Markdown.</response>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetReport(
        [AsParameters] ReportQuery form, [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects,
        ExportWriter writer, HttpContext http, CancellationToken cancel)
    {
        ExportAnswers.VaryByAccept(http);
        return form.Choose(http.Request) is { } format
            ? await Answer(selection, query, format, projects, writer, http, cancel)
            : ExportAnswers.NotAcceptable(ExportFormats.Reports);
    }

    /// <summary>Gives the dependencies of several projects as CSV.</summary>
    /// <remarks>One row per dependency, projects in order of id. Filters must all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.</remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The table.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetTable(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.Csv, projects, writer, http, cancel);

    /// <summary>Gives the dependencies of several projects as CSV to open in a spreadsheet.</summary>
    /// <remarks>The table of `dependencies.csv` with units in its headings, such as `likelihood (0 to 1)`, and a mark by which spreadsheets know UTF-8. Filters must all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.</remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The table.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetSpreadsheet(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.Spreadsheet, projects, writer, http, cancel);

    /// <summary>Gives what was found about several projects as SARIF 2.1.0.</summary>
    /// <remarks>In one run; each result names its project. Filters must all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.</remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The findings.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetFindings(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.Sarif, projects, writer, http, cancel);

    /// <summary>Gives the shutdowns and days to start by of several projects as a calendar.</summary>
    /// <remarks>To subscribe to: a team's calendar is `/v1/exports/calendar.ics?team=customer-care`. Filters must all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.</remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The calendar.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetCalendar(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.Icalendar, projects, writer, http, cancel);

    /// <summary>Gives several projects as one CycloneDX 1.6 ML-BOM.</summary>
    /// <remarks>An application per project, which depends on its models. Filters must all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.</remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The bill of materials.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetBom(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.Cyclonedx, projects, writer, http, cancel);

    /// <summary>Gives several projects in flat facts.</summary>
    /// <remarks>In order of id. Filters must all fit; without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.</remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The facts.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetFacts(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.Facts, projects, writer, http, cancel);

    /// <summary>Gives several projects as entities for the catalog of Backstage.</summary>
    /// <remarks>
    /// A YAML document for each, in order of id, to be registered as a location of the type `url`; see `catalog-info.yaml` of a project. Filters must all fit;
    /// without any, every project is in it. More projects than `Exports:MostProjects` do not go into one file.
    /// </remarks>
    /// <param name="selection">Which projects.</param>
    /// <param name="query">The as-of date and the horizon.</param>
    /// <response code="200">The entities, as YAML.</response>
    /// <response code="304">The client has it already.</response>
    internal static Task<Results<FileContentHttpResult, ProblemHttpResult>> GetCatalogInfo(
        [AsParameters] ProjectQuery selection, [AsParameters] ExportQuery query, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        Answer(selection, query, ExportFormat.CatalogInfo, projects, writer, http, cancel);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Answer(
        ProjectQuery selection, ExportQuery query, ExportFormat format, ExportedProjects projects, ExportWriter writer, HttpContext http,
        CancellationToken cancel) =>
        await projects.Select(selection, query, cancel) is { } selected
            ? ExportAnswers.Of(writer.Write(selected, format, query.AsOf?.Value, RequestLinks.Of(http.Request)), http)
            : Problems.Of(
                ProblemType.TooManyProjects,
                $"More than {projects.Most} projects fit, which is the most in one file (Exports:MostProjects); filter by tag, team, owner, provider or model.");
}
