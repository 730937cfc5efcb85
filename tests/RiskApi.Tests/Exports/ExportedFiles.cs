namespace RiskApi.Tests.Exports;

/// <summary>The files of a project: the address below it, the media type, and how browsers are to show it.</summary>
public static class ExportedFiles
{
    public static TheoryData<string, string, string> All => new()
    {
        { "report", "text/html", "inline" },
        { "report?format=markdown", "text/markdown", "inline" },
        { "dependencies.csv", "text/csv", "attachment" },
        { "spreadsheet.csv", "text/csv", "attachment" },
        { "findings.sarif", "application/sarif+json", "attachment" },
        { "calendar.ics", "text/calendar", "attachment" },
        { "changes.atom", "application/atom+xml", "inline" },
        { "changes.json", "application/feed+json", "inline" },
        { "badge.svg", "image/svg+xml", "inline" },
        { "badge.json", "application/json", "inline" },
        { "bom.cdx.json", "application/vnd.cyclonedx+json", "attachment" },
        { "facts.json", "application/json", "inline" },
        { "timeline.svg", "image/svg+xml", "inline" },
        { "factors.svg", "image/svg+xml", "inline" },
        { "curve.svg", "image/svg+xml", "inline" },
    };
}
