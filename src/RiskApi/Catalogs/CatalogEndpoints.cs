using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Catalog;
using RiskApi.Forecast;
using RiskApi.Scoring;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Web.Document;

namespace RiskApi.Catalogs;

/// <summary>Says which facts and which method the answers rest on.</summary>
internal static class CatalogEndpoints
{
    public static void MapCatalog(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/catalog", Get)
            .AlsoHead().WithName("getCatalog")
            .WithTags(ApiTags.Catalog);

    /// <summary>Tells which facts and which method the answers rest on.</summary>
    /// <remarks>An assessment carries the catalog version and the method version; with the same input they give the same answer.</remarks>
    /// <response code="200">The versions in use, and those served before.</response>
    internal static async Task<Ok<CatalogSummary>> Get(
        CatalogSnapshot catalog, ScoringConstants constants, ServedVersionStore versions, CancellationToken cancel) =>
        TypedResults.Ok(new CatalogSummary(
            catalog.Version,
            catalog.Providers.Min(provider => provider.CheckedOn),
            catalog.Providers.Count,
            catalog.Models.Count,
            catalog.Models.Sum(model => model.Revisions.Count),
            catalog.Lines.Count,
            MethodVersion.Of(constants),
            FittedForecast.Method,
            await versions.Latest(cancel)));
}
