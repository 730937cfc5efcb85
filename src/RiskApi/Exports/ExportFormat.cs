using RiskApi.Web;

namespace RiskApi.Exports;

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
}

/// <summary>The media types of the forms.</summary>
internal static class ExportFormats
{
    /// <summary>The forms that the <c>Accept</c> header can choose, the usual one first; the others share a media type with one of these.</summary>
    private static readonly ExportFormat[] Negotiated =
    [
        ExportFormat.Json, ExportFormat.Markdown, ExportFormat.Html, ExportFormat.Csv, ExportFormat.Sarif,
        ExportFormat.Icalendar, ExportFormat.Atom, ExportFormat.JsonFeed, ExportFormat.Cyclonedx, ExportFormat.Timeline,
    ];

    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.Markdown => MediaTypes.Markdown,
        ExportFormat.Html => MediaTypes.Html,
        ExportFormat.Csv => "text/csv; charset=utf-8; header=present",
        ExportFormat.Sarif => "application/sarif+json; charset=utf-8",
        ExportFormat.Icalendar => "text/calendar; charset=utf-8",
        ExportFormat.Atom => "application/atom+xml; charset=utf-8",
        ExportFormat.JsonFeed => "application/feed+json; charset=utf-8",
        ExportFormat.Cyclonedx => "application/vnd.cyclonedx+json; version=1.6",
        ExportFormat.Timeline or ExportFormat.Factors or ExportFormat.Curve or ExportFormat.Badge => "image/svg+xml; charset=utf-8",
        _ => MediaTypes.Json,
    };

    /// <summary>The form that the client likes best; null where it accepts none.</summary>
    public static ExportFormat? Negotiate(HttpRequest request) => Negotiate(request, Negotiated);

    /// <inheritdoc cref="Negotiate(HttpRequest)"/>
    public static ExportFormat? Negotiate(HttpRequest request, params IReadOnlyList<ExportFormat> offered) =>
        Negotiation.Choose(request, [.. offered.Select(MediaType)]) is { } chosen ? offered.First(format => MediaType(format) == chosen) : null;
}
