using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Reports;
using RiskApi.Formats.Writing;
using RiskApi.Formats.Writing.Badges;
using RiskApi.Formats.Writing.Boms;
using RiskApi.Formats.Writing.Calendars;
using RiskApi.Formats.Writing.Feeds;
using RiskApi.Formats.Writing.Findings;
using RiskApi.Formats.Writing.Portals;
using RiskApi.Formats.Writing.Tables;

namespace RiskApi.Exports;

/// <summary>Writes assessments in each of their forms, and the catalog's changes.</summary>
internal sealed class ExportWriter(Outlooks outlooks, ServedCatalog catalog, IOptions<ExportOptions> options)
{
    private static readonly ExportJson Json = new(
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });

    /// <summary>The forms that several projects can be given in together.</summary>
    public static readonly IReadOnlyList<ExportFormat> OfSeveral =
    [
        ExportFormat.Html, ExportFormat.Markdown, ExportFormat.Csv, ExportFormat.Spreadsheet, ExportFormat.Sarif, ExportFormat.Icalendar,
        ExportFormat.Cyclonedx, ExportFormat.Facts, ExportFormat.CatalogInfo,
    ];

    /// <summary>Writes a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="format">The form; its assessment as JSON is what the operations answer themselves.</param>
    /// <param name="links">Where this service is.</param>
    public ExportDocument Write(Assessed project, ExportFormat format, ExportLinks links)
    {
        var outlook = outlooks.Of(project.Assessment.AsOf);
        return Document(format, project.ProjectId ?? project.Title, format switch
        {
            ExportFormat.Markdown => ReportMarkdown.Of(project, links),
            ExportFormat.Html => ReportPage.Of(project, outlook),
            ExportFormat.Cyclonedx => BomText.Of(project, outlook.Known.Catalog),
            ExportFormat.Atom => AtomText.Of(Feed([project], outlook, links)),
            ExportFormat.JsonFeed => JsonFeedText.Of(Feed([project], outlook, links)),
            ExportFormat.Timeline => TimelinePicture.Of(project),
            ExportFormat.Factors => FactorsPicture.Of(project),
            ExportFormat.Curve => CurvePicture.Of(project, outlook),
            ExportFormat.Badge => BadgePicture.Of(project),
            ExportFormat.BadgeJson => Text(BadgeEndpoint.Of(project), Json.BadgeEndpoint),
            ExportFormat.Facts => Text(PortalFacts.Of(project), Json.PortalFacts),
            ExportFormat.Json => Text(project.Assessment, Json.Assessment),
            _ => Alike([project], format, outlook, links),
        });
    }

    /// <summary>Writes several projects, in one of <see cref="OfSeveral"/>.</summary>
    /// <param name="projects">The projects, assessed as of one day; none is fine.</param>
    /// <param name="format">The form.</param>
    /// <param name="asOf">That day; today where null.</param>
    /// <param name="links">Where this service is.</param>
    public ExportDocument Write(IReadOnlyList<Assessed> projects, ExportFormat format, DateOnly? asOf, ExportLinks links)
    {
        var outlook = outlooks.Of(asOf);
        return Document(format, "projects", format switch
        {
            ExportFormat.Markdown => SelectionMarkdown.Of(projects, links),
            ExportFormat.Html => SelectionPage.Of(projects, links),
            ExportFormat.Cyclonedx => BomText.Of(projects, outlook.Known.Catalog),
            ExportFormat.Facts => Text(new PortalFactsList([.. projects.Select(PortalFacts.Of)]), Json.PortalFactsList),
            _ => Alike(projects, format, outlook, links),
        });
    }

    /// <summary>Writes what became known of every model, as a feed.</summary>
    /// <param name="format"><see cref="ExportFormat.Atom"/> or <see cref="ExportFormat.JsonFeed"/>.</param>
    /// <param name="asOf">The day by which; today where null.</param>
    /// <param name="links">Where this service is.</param>
    public ExportDocument WriteCatalog(ExportFormat format, DateOnly? asOf, ExportLinks links)
    {
        var feed = FeedContent.OfCatalog(outlooks.Of(asOf).Known, catalog.Past, links, options.Value.MostFeedItems);
        return Document(format, "catalog", format == ExportFormat.Atom ? AtomText.Of(feed) : JsonFeedText.Of(feed));
    }

    /// <summary>The forms in which one project looks like several.</summary>
    private string Alike(IReadOnlyList<Assessed> projects, ExportFormat format, Outlook outlook, ExportLinks links) => format switch
    {
        ExportFormat.Csv => DependencyTable.Of(projects),
        ExportFormat.Spreadsheet => DependencyTable.ForSpreadsheets(projects),
        ExportFormat.CatalogInfo => CatalogInfo.Of(projects, links),
        ExportFormat.Sarif => SarifText.Of(projects, links),
        ExportFormat.Icalendar => CalendarText.Of(projects, outlook.Known, catalog.Past, links),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Several projects cannot be given in this form."),
    };

    private FeedContent Feed(IReadOnlyList<Assessed> projects, Outlook outlook, ExportLinks links) =>
        FeedContent.Of(projects, outlook.Known, catalog.Past, links, options.Value.MostFeedItems);

    private static ExportDocument Document(ExportFormat format, string title, string text) =>
        new(text, ExportFormats.MediaType(format), FileNames.Of(title, ExportFormats.FileName(format)));

    private static string Text<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
