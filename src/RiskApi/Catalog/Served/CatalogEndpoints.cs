using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Storage;
using RiskApi.Web.Document;

namespace RiskApi.Catalog.Served;

/// <summary>Says which facts and which method the answers rest on.</summary>
internal static class CatalogEndpoints
{
    public static void MapServedCatalog(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/catalog", Get)
            .Reads().WithName("getCatalog")
            .WithTags(ApiTags.Catalog);

    /// <summary>Tells which facts and which method the answers rest on.</summary>
    /// <remarks>An assessment carries the catalog version and the method version; with the same input they give the same answer.</remarks>
    /// <response code="200">The versions in use, and those served before.</response>
    internal static async Task<Ok<CatalogSummary>> Get(
        CatalogSnapshot catalog, MethodConstants constants, ServedVersionStore versions, CancellationToken cancel) =>
        TypedResults.Ok(new CatalogSummary(
            catalog.Version,
            catalog.Providers.Where(provider => provider.HasModels).Min(provider => provider.ReadOn),
            catalog.Providers.Count,
            catalog.Providers.Sum(provider => provider.ModelCount),
            catalog.Providers.Sum(provider => provider.SurfaceCount),
            catalog.Models.Sum(model => model.Revisions.Count),
            catalog.Lines.Count,
            MethodVersion.Of(constants),
            FittedForecast.Method,
            [.. (await versions.Latest(cancel)).Select(ServedVersion.Of)]));
}
