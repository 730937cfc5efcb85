using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Web;

namespace RiskApi.Pages.Shell;

/// <summary>Serves the files that pages load.</summary>
internal static class AssetEndpoints
{
    public const string Path = "/assets/";

    /// <summary>Where browsers look for the icon of a site by themselves.</summary>
    public const string IconPath = "/favicon.ico";

    public static void MapAssets(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path + "{name}", Get).AlsoHead().AllowAnonymous();
        pages.MapGet(IconPath, () => TypedResults.Bytes(Asset.Icon.Content, Asset.Icon.MediaType)).AlsoHead().AllowAnonymous();
    }

    internal static Results<FileContentHttpResult, NotFound> Get(string name, HttpContext http)
    {
        if (Asset.All.FirstOrDefault(asset => asset.Name == name) is not { } found)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        return TypedResults.Bytes(found.Content, found.MediaType);
    }
}
