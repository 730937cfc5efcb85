using RiskApi.Formats.Markup;
using RiskApi.Web;

namespace RiskApi.Exports;

/// <summary>Chooses the form of an answer by the <c>Accept</c> header.</summary>
internal static class ExportNegotiation
{
    /// <summary>The forms that the <c>Accept</c> header can choose, the usual one first; the others share a media type with one of these.</summary>
    private static readonly ExportFormat[] Negotiated =
    [
        ExportFormat.Json, ExportFormat.Markdown, ExportFormat.Html, ExportFormat.Csv, ExportFormat.Sarif,
        ExportFormat.Icalendar, ExportFormat.Atom, ExportFormat.JsonFeed, ExportFormat.Cyclonedx, ExportFormat.Timeline, ExportFormat.CatalogInfo,
    ];

    /// <summary>The form that the client likes best; null where it accepts none.</summary>
    public static ExportFormat? Choose(HttpRequest request) => Choose(request, Negotiated);

    /// <inheritdoc cref="Choose(HttpRequest)"/>
    public static ExportFormat? Choose(HttpRequest request, params IReadOnlyList<ExportFormat> offered) =>
        Negotiation.Choose(request, [.. offered.Select(ExportFormats.MediaType)]) is { } chosen
            ? offered.First(format => ExportFormats.MediaType(format) == chosen)
            : null;
}
