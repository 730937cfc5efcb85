using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RiskApi.Web.Address;

/// <summary>Lets the paths in <c>Location</c>, <c>Content-Location</c> and <c>Link</c> lead to the public address; without one, below the path that a proxy named.</summary>
internal sealed class LinkHeaders(RequestDelegate next, PublicPaths paths)
{
    public Task Invoke(HttpContext http)
    {
        var prefix = paths.Before(http);
        if (prefix.Length > 0)
        {
            http.Response.OnStarting(() =>
            {
                Complete(http.Response.Headers, prefix);
                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    private static void Complete(IHeaderDictionary headers, string prefix)
    {
        foreach (var name in (ReadOnlySpan<string>)[HeaderNames.Location, HeaderNames.ContentLocation])
        {
            if (headers[name] is [{ } path] && path.StartsWith('/'))
            {
                headers[name] = prefix + path;
            }
        }

        if (headers.Link.Count > 0)
        {
            headers.Link = new StringValues([.. headers.Link.Select(links => links?.Replace("</", $"<{prefix}/", StringComparison.Ordinal))]);
        }
    }
}
