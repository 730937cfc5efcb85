using Microsoft.AspNetCore.WebUtilities;

namespace RiskApi.Web;

/// <summary>Links pages to one another (RFC 8288).</summary>
internal static class Paging
{
    /// <summary>The path of the next page: this request's, with some parameters set; also sent as the <c>Link</c> header.</summary>
    public static string NextPage(HttpContext http, params (string Name, string Value)[] parameters)
    {
        var query = QueryHelpers.ParseQuery(http.Request.QueryString.Value).ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            query[name] = value;
        }

        var next = QueryHelpers.AddQueryString(http.Request.Path, query);
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }
}
