using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Served;
using RiskApi.Catalog.Served.ModelEol;
using RiskApi.Core.Catalog;
using RiskApi.Formats.Catalog.ModelEol;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports.Endpoints;

/// <summary>Gives the catalog in the forms in which lifecycles are exchanged and followed.</summary>
internal static class CatalogExportEndpoints
{
    public static void MapCatalogExports(this IEndpointRouteBuilder api)
    {
        var catalog = api.MapGroup("/v1/catalog").WithTags(ApiTags.Exports);

        catalog.MapGet("/changes.atom", GetAtom).WithName("getCatalogChangesAtom").Validate<AsOfQuery>().Exports(ExportFormat.Atom);
        catalog.MapGet("/changes.json", GetJsonFeed).WithName("getCatalogChangesJson").Validate<AsOfQuery>().Exports(ExportFormat.JsonFeed);
        catalog.MapGet("/model-eol.json", GetModelEol).WithName("getModelEol").Validate<ModelEolQuery>().Exports<ModelEolFeed>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Gives what became known of every model as an Atom feed.</summary>
    /// <remarks>To subscribe to: releases, notices, dates set, moved and taken back, ends; the newest `Exports:MostFeedItems` of them.</remarks>
    /// <response code="200">The feed.</response>
    /// <response code="304">The client has it already.</response>
    internal static FileContentHttpResult GetAtom([AsParameters] AsOfQuery query, ExportWriter writer, HttpContext http) =>
        Changes(query, ExportFormat.Atom, writer, http);

    /// <summary>Gives what became known of every model as a JSON Feed.</summary>
    /// <remarks>The same as `changes.atom`, as JSON Feed 1.1.</remarks>
    /// <response code="200">The feed.</response>
    /// <response code="304">The client has it already.</response>
    internal static FileContentHttpResult GetJsonFeed([AsParameters] AsOfQuery query, ExportWriter writer, HttpContext http) =>
        Changes(query, ExportFormat.JsonFeed, writer, http);

    /// <summary>Gives the catalog as a model-eol/0.1 feed.</summary>
    /// <remarks>
    /// Of one provider, which is then the publisher and whose promise of notice is the policy; or of all, those of one id together, where the maker's own
    /// API comes first and every other provider is a distribution with a clock of its own. In this form an entry without a date says that nothing is scheduled,
    /// so models of which that is not known are left out; dates without commitment stand in `notes` only.
    /// </remarks>
    /// <response code="200">The feed.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">There is no provider of that id.</response>
    internal static Results<FileContentHttpResult, ProblemHttpResult> GetModelEol(
        [AsParameters] ModelEolQuery query, CatalogSnapshot catalog, Outlooks outlooks, HttpContext http)
    {
        var (known, links) = (outlooks.Of(query.AsOf?.Value).Known, RequestLinks.Of(http.Request));
        if (query.Provider is null)
        {
            return Feed(ModelEolFeeds.Of(known, links.Self!), "catalog", http);
        }

        return catalog.Provider(query.Provider) is { } provider
            ? Feed(ModelEolFeeds.Of(provider, known, links.Self!), provider.Id, http)
            : UnknownModels.Provider(query.Provider, catalog);
    }

    private static FileContentHttpResult Changes(AsOfQuery query, ExportFormat format, ExportWriter writer, HttpContext http) =>
        ExportAnswers.Of(writer.WriteCatalog(format, query.AsOf?.Value, RequestLinks.Of(http.Request)), http);

    private static FileContentHttpResult Feed(ModelEolFeed feed, string name, HttpContext http) =>
        ExportAnswers.Of(new(JsonSerializer.Serialize(feed, ModelEolJson.Default.ModelEolFeed), MediaTypes.Json, FileNames.Of(name, "model-eol.json")), http);
}
