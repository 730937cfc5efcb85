namespace RiskApi.Formats.Markup;

/// <summary>The media types of the forms, and the names of their files.</summary>
internal static class ExportFormats
{
    public static readonly IReadOnlyList<ExportFormat> All = Enum.GetValues<ExportFormat>();

    public static readonly IReadOnlyList<ExportFormat> Reports = [ExportFormat.Html, ExportFormat.Markdown];

    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.Markdown => MediaTypes.Markdown,
        ExportFormat.Html => MediaTypes.Html,
        ExportFormat.Csv or ExportFormat.Spreadsheet => "text/csv; charset=utf-8; header=present",
        ExportFormat.Sarif => "application/sarif+json; charset=utf-8",
        ExportFormat.Icalendar => "text/calendar; charset=utf-8",
        ExportFormat.Atom => "application/atom+xml; charset=utf-8",
        ExportFormat.JsonFeed => "application/feed+json; charset=utf-8",
        ExportFormat.Cyclonedx => "application/vnd.cyclonedx+json; version=1.6",
        ExportFormat.Timeline or ExportFormat.Factors or ExportFormat.Curve or ExportFormat.Badge => "image/svg+xml; charset=utf-8",
        ExportFormat.CatalogInfo => "application/yaml; charset=utf-8",
        _ => MediaTypes.Json,
    };

    /// <summary>The media type without parameters.</summary>
    public static string BareMediaType(ExportFormat format) => MediaType(format).Split(';')[0];

    /// <summary>The last segment of the form's address, which also names the file.</summary>
    public static string FileName(ExportFormat format) => format switch
    {
        ExportFormat.Markdown => "report.md",
        ExportFormat.Html => "report.html",
        ExportFormat.Csv => "dependencies.csv",
        ExportFormat.Sarif => "findings.sarif",
        ExportFormat.Icalendar => "calendar.ics",
        ExportFormat.Atom => "changes.atom",
        ExportFormat.JsonFeed => "changes.json",
        ExportFormat.Cyclonedx => "bom.cdx.json",
        ExportFormat.Timeline => "timeline.svg",
        ExportFormat.Factors => "factors.svg",
        ExportFormat.Curve => "curve.svg",
        ExportFormat.Badge => "badge.svg",
        ExportFormat.BadgeJson => "badge.json",
        ExportFormat.Facts => "facts.json",
        ExportFormat.Spreadsheet => "spreadsheet.csv",
        ExportFormat.CatalogInfo => "catalog-info.yaml",
        _ => "assessment.json",
    };
}
