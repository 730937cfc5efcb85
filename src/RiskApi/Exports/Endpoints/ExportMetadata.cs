using RiskApi.Access.Roles;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing.Badges;
using RiskApi.Formats.Writing.Portals;
using RiskApi.Web.Document;

namespace RiskApi.Exports.Endpoints;

/// <summary>What the documentation says of operations that answer with exports.</summary>
internal static class ExportMetadata
{
    /// <summary>Marks a read that answers in some forms, and with 304 where the client has the file already.</summary>
    public static RouteHandlerBuilder Exports(this RouteHandlerBuilder endpoint, params IReadOnlyList<ExportFormat> formats) => endpoint
        .Reads()
        .Produces<string>(StatusCodes.Status200OK, ExportFormats.BareMediaType(formats[0]), [.. formats.Skip(1).Select(ExportFormats.BareMediaType)])
        .Produces(StatusCodes.Status304NotModified);

    /// <summary>Marks a read that answers with a JSON document of a type of our own.</summary>
    public static RouteHandlerBuilder Exports<TDocument>(this RouteHandlerBuilder endpoint) => endpoint
        .Reads()
        .Produces<TDocument>()
        .Produces(StatusCodes.Status304NotModified);

    /// <summary>Marks an operation that answers with an assessment as JSON and in the other forms.</summary>
    public static RouteHandlerBuilder AnswerInExportFormats(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status406NotAcceptable)
        .WithMetadata(new JsonAnswer(nameof(PortalFacts)), new JsonAnswer(nameof(BadgeEndpoint)))
        .WithMetadata(
            Text(ExportFormat.Markdown, "A report as Markdown, with tables."),
            Text(ExportFormat.Html, "A report as a page that needs nothing but itself, for the screen and for paper."),
            Text(ExportFormat.Csv, "A table with a row per dependency."),
            Text(ExportFormat.Sarif, "Findings as SARIF 2.1.0."),
            Text(ExportFormat.Icalendar, "Shutdowns and days to start by."),
            Text(ExportFormat.Atom, "What became known of the models, as Atom."),
            Text(ExportFormat.JsonFeed, "The same as JSON Feed."),
            Text(ExportFormat.Cyclonedx, "A CycloneDX 1.6 ML-BOM."),
            Text(ExportFormat.Timeline, "A picture; `format` chooses among them."),
            Text(ExportFormat.CatalogInfo, "An entity for the catalog of Backstage."));

    private static TextAnswer Text(ExportFormat format, string description) => new(ExportFormats.BareMediaType(format), description);
}
