using Microsoft.AspNetCore.Routing.Patterns;

namespace RiskApi.Web.Document;

/// <summary>Lists what can be read, for those who come to the root of the API.</summary>
internal static class ResourceEndpoints
{
    private const string Path = "/v1";

    public static void MapResources(this IEndpointRouteBuilder api) =>
        api.MapGet(Path, Get)
            .AlsoHead().WithName("listResources")
            .WithTags(ApiTags.Catalog)
            .AllowAnonymous();

    /// <summary>Lists the resources.</summary>
    /// <remarks>Those whose path takes no parameter; what else there is, and what each takes, is in the document.</remarks>
    /// <response code="200">The resources, by path.</response>
    internal static ResourceList Get(EndpointDataSource endpoints, HttpContext http)
    {
        var root = http.Request.PathBase.ToUriComponent();
        return new(
            $"{root}/openapi/{DocumentSetup.Name}.json",
            $"{root}/swagger",
            [
                .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
                   let path = endpoint.RoutePattern.RawText?.TrimEnd('/')
                   let name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
                   where name is not null && IsListed(endpoint, path)
                   orderby path
                   select new Resource(root + path, name),
            ]);
    }

    private static bool IsListed(RouteEndpoint endpoint, string? path) =>
        path?.StartsWith($"{Path}/", StringComparison.Ordinal) is true
        && endpoint.RoutePattern.PathSegments.All(segment => segment.IsSimple && segment.Parts[0] is RoutePatternLiteralPart)
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) is true;
}

/// <summary>What can be read.</summary>
/// <param name="Document">Where the OpenAPI document is.</param>
/// <param name="Explore">Where it can be explored in a browser.</param>
/// <param name="Resources">The resources, by path.</param>
internal sealed record ResourceList(string Document, string Explore, IReadOnlyList<Resource> Resources);

/// <summary>Something that GET answers.</summary>
/// <param name="Href">Its path.</param>
/// <param name="Operation">The id of the operation in the document.</param>
internal sealed record Resource(string Href, string Operation);
