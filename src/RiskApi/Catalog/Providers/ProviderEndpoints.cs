using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Providers;

/// <summary>Reads what providers promise and do.</summary>
internal static class ProviderEndpoints
{
    public static void MapProviders(this IEndpointRouteBuilder api)
    {
        var providers = api.MapGroup("/v1/providers").WithTags(ApiTags.Providers);

        providers.MapGet("", List).Reads().WithName("listProviders");
        providers.MapGet("/{provider}", Get).Reads().WithName("getProvider").Validate<AsOfQuery>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the providers.</summary>
    /// <remarks>A provider serves models over an API; one model has one clock per provider.</remarks>
    /// <response code="200">The providers, in order of id.</response>
    internal static Ok<ProviderPage> List(CatalogSnapshot catalog) =>
        TypedResults.Ok(new ProviderPage([.. catalog.Providers.Select(ProviderItem.Of)], Next: null));

    /// <summary>Gives a provider's policy and its track record.</summary>
    /// <remarks>
    /// Lifespans are estimated by Kaplan–Meier, so that models still alive count; the median of completed lives alone would be far
    /// too short. Notice periods run from the announcement to the retirement date. Moved dates count changes of published dates. A promised
    /// notice counts as kept or broken once per day of a notice, and the share by which it is believed begins at 0.8.
    /// </remarks>
    /// <param name="provider" example="openai">The provider's id.</param>
    /// <param name="query">The as-of date of the track record.</param>
    /// <response code="200">The provider.</response>
    /// <response code="404">The catalog holds no such provider.</response>
    internal static Results<Ok<ProviderView>, ProblemHttpResult> Get(
        string provider, [AsParameters] AsOfQuery query, CatalogSnapshot catalog, Outlooks outlooks) =>
        catalog.Provider(provider) is { } found
            ? TypedResults.Ok(ProviderView.Of(found, outlooks.Of(query.AsOf?.Value).Known))
            : UnknownModels.Provider(provider, catalog);
}
