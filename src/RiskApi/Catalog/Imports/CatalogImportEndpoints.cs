using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Formats.Catalog.Feeds;
using RiskApi.Storage;
using RiskApi.Storage.Catalog;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Catalog.Imports;

/// <summary>Takes facts from feeds.</summary>
internal static class CatalogImportEndpoints
{
    private const string Path = "/v1/catalog/imports";

    public static void MapCatalogImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup(Path).WithTags(ApiTags.Catalog);
        var mostBytes = api.ServiceProvider.GetRequiredService<IOptions<CatalogImportOptions>>().Value.MaxBytes;

        imports.MapPost("", Preview).WithName("importCatalogFacts").Validate<CatalogImportQuery>().Writes().Needs(Role.Admin)
            .Accepts<JsonElement>("application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(
                new RequestSizeLimitAttribute(mostBytes),
                RequestExample.Embedded("Catalog.Imports", "model-eol", "A model-eol feed that moves a date"),
                RequestExample.Embedded("Catalog.Imports", "deprecations-info", "Rows of deprecations.info with the faults that it has"));
        imports.MapGet("", List).Reads().WithName("listCatalogImports").Validate<PageQuery>();
        imports.MapGet("/{id}", Get).Reads().WithName("getCatalogImport").ProducesProblem(StatusCodes.Status404NotFound);
        imports.MapPost("/{id}/apply", Apply).WithName("applyCatalogImport").Validate<ApplyInput>().Writes().Needs(Role.Admin)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithMetadata(RequestExample.Embedded("Catalog.Imports", "apply", "What is new and what changes; conflicts are kept"));
    }

    /// <summary>Previews what a feed would change in the catalog, and applies it on request.</summary>
    /// <remarks>
    /// The body is the feed as it is published: a model-eol/0.1 feed, deprecations.info (list or JSON Feed) or modeldeprecations.dev JSON, a
    /// product of endoflife.date, LiteLLM's cost map, models.dev `api.json`, the facts as CSV (models, revisions, days of reading), or policies;
    /// or a provider's own list of models: of OpenAI, Anthropic, Gemini, Mistral, Groq, Together, OpenRouter, Amazon Bedrock, Azure and others
    /// that answer in OpenAI's shape. Whose list it is must be told by what is in it, by the address in `source` or by `provider`. What cannot
    /// be true is left out with a stable code; a model that the feed lacks stays as it is. Of two that differ the stronger source wins: overrides of the organisation, the
    /// provider's own API, the catalog kept by hand, curated feeds, scraped feeds, aggregators. Else the record stands, and the conflict is
    /// kept. Nothing changes before the preview is applied.
    /// </remarks>
    /// <response code="201">The preview; with `apply=true` the import as it was applied.</response>
    /// <response code="412">With `apply=true`: another change of the catalog came in between; send it again.</response>
    /// <response code="422">
    /// The feed cannot be read, names no model, does not tell whose models it lists, or every entry of it is rejected; nothing was changed.
    /// </response>
    internal static async Task<Results<Created<CatalogImportView>, ProblemHttpResult>> Preview(
        [AsParameters] CatalogImportQuery query, HttpRequest request, CatalogImportWrites writes, Author author, IOptions<CatalogImportOptions> options,
        CancellationToken cancel)
    {
        if (await FeedBody.Read(request.Body, options.Value.MaxBytes, cancel) is not { } content)
        {
            return Problems.Of(
                ProblemType.BodyTooLarge, $"A feed takes up to {options.Value.MaxBytes} bytes; whoever runs the service can raise CatalogImports:MaxBytes.");
        }

        try
        {
            var (format, document) = FeedReader.Read(content, query.Format?.Value, new(query.Source, query.Source, query.Provider));
            var import = await writes.Preview(format, document, author, cancel);
            if (query.Apply is { Value: true })
            {
                if (await writes.Apply(import, new HashSet<string>(), author, cancel) is not { } applied)
                {
                    return Moved(import.Id);
                }

                import = applied;
            }

            return TypedResults.Created($"{Path}/{import.Id}", CatalogImportView.Of(import));
        }
        catch (FeedException unreadable)
        {
            return Problems.Of(ProblemType.UnreadableFeed, unreadable.Message);
        }
        catch (CatalogException ambiguous)
        {
            return Problems.Of(ProblemType.UnreadableFeed, ambiguous.Message);
        }
    }

    /// <summary>Lists imports, newest first.</summary>
    /// <remarks>What did not become a revision is dropped after some days. In pages: follow `next` until it is null.</remarks>
    /// <response code="200">A page of imports.</response>
    internal static async Task<Ok<CatalogImportPage>> List(
        [AsParameters] PageQuery query, CatalogImportStore imports, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await imports.Page(Cursor.Read(query.Cursor), limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, import => import.Id);

        return TypedResults.Ok(new CatalogImportPage([.. items.Select(CatalogImportSummary.Of)], next));
    }

    /// <summary>Gives an import with all that it changes, contradicts and leaves out.</summary>
    /// <remarks>As it was previewed. What was applied in fact is in its revision.</remarks>
    /// <param name="id" example="latest">The import's id, or `latest`.</param>
    /// <response code="200">The import.</response>
    /// <response code="404">There is no such import.</response>
    internal static async Task<Results<Ok<CatalogImportView>, ProblemHttpResult>> Get(string id, CatalogImportStore imports, CancellationToken cancel) =>
        await imports.Find(id, cancel) is { } import ? TypedResults.Ok(CatalogImportView.Of(import)) : NotFound(id);

    /// <summary>Applies a preview, if the catalog has not moved since.</summary>
    /// <remarks>
    /// What is new and what changes becomes a revision of today. Answers for earlier days know of a fact from the day on which it was public:
    /// that of the notice, else that of the feed, else today. The conflicts named are decided for the source, the others are kept.
    /// </remarks>
    /// <param name="id" example="latest">The import's id, or `latest`.</param>
    /// <param name="input">Which conflicts to accept.</param>
    /// <response code="200">The import as it was applied.</response>
    /// <response code="404">There is no such import.</response>
    /// <response code="409">It was applied before, or would make one name mean two models.</response>
    /// <response code="412">The catalog has moved since the preview; preview the feed again.</response>
    internal static async Task<Results<Ok<CatalogImportView>, ProblemHttpResult>> Apply(
        string id, ApplyInput input, CatalogImportStore imports, CatalogImportWrites writes, Author author, CancellationToken cancel)
    {
        if (await imports.Find(id, cancel) is not { } import)
        {
            return NotFound(id);
        }

        if (import.AppliedAt is not null)
        {
            return Problems.Of(
                ProblemType.CatalogConflict, $"The import was applied at {import.AppliedAt:O}, as revision {import.Revision?.ToString() ?? "none"}.");
        }

        try
        {
            return await writes.Apply(import, (input.AcceptConflicts ?? []).ToHashSet(), author, cancel) is { } applied
                ? TypedResults.Ok(CatalogImportView.Of(applied))
                : Moved(id);
        }
        catch (CatalogException ambiguous)
        {
            return Problems.Of(ProblemType.CatalogConflict, ambiguous.Message);
        }
    }

    private static ProblemHttpResult NotFound(string id) =>
        Problems.Of(ProblemType.UnknownCatalogImport, $"There is no import '{id}'; GET {Path} lists the imports.");

    private static ProblemHttpResult Moved(string id) => Problems.Of(
        ProblemType.PreconditionFailed, $"The catalog has changed since the import '{id}' was previewed; send the feed again and look at the new preview.");
}
