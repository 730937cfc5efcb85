using Microsoft.Net.Http.Headers;

namespace RiskApi.Web;

/// <summary>The headers of pages.</summary>
internal static class PageHeaders
{
    /// <summary>The page needs nothing but its own styles; should a value ever get through as markup, the browser runs and loads nothing.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Lets the browser run and load nothing.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
    }
}
