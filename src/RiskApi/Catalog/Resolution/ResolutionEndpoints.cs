using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Resolution;

/// <summary>Says which model a string means.</summary>
internal static class ResolutionEndpoints
{
    public static void MapResolutions(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/resolve", Resolve)
            .Reads().WithName("resolveModel")
            .WithTags(ApiTags.Resolution)
            .Validate<ResolutionQuery>();

    /// <summary>Says which model a string means, and how that was found out.</summary>
    /// <remarks>
    /// Reads what consoles, gateways, libraries and telemetry write: region prefixes, resource names, ARNs, variants, fine-tunes,
    /// deployment names and aliases. Unknown and ambiguous are answers; neither is a sign that a model is safe.
    /// </remarks>
    /// <response code="200">The finding.</response>
    internal static Ok<ResolutionView> Resolve([AsParameters] ResolutionQuery query, Outlooks outlooks)
    {
        var outlook = outlooks.Of(query.AsOf?.Value);
        return TypedResults.Ok(ResolutionView.Of(outlook.Resolve(query.Model!), outlook));
    }
}
