namespace RiskApi.Formats.Markup;

/// <summary>The forms that an assessment can be given in.</summary>
internal enum ExportFormat
{
    Json,
    Markdown,
    Html,
    Csv,
    Sarif,
    Icalendar,
    Atom,
    JsonFeed,
    Cyclonedx,
    Timeline,
    Factors,
    Curve,
    Badge,
    BadgeJson,
    Facts,
    Spreadsheet,
    CatalogInfo,
}
