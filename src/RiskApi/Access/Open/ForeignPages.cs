using Microsoft.Extensions.Options;
using RiskApi.Access.Keys;
using RiskApi.Web.Address;
using RiskApi.Web.Errors;

namespace RiskApi.Access.Open;

/// <summary>Refuses what a page of another site has a browser send: all but reads, unless it comes with a key or a token, which no such page has.</summary>
/// <remarks>
/// Browsers send some POSTs for any page without asking first, such as those without a body. They say so in <c>Sec-Fetch-Site</c>, and in
/// <c>Origin</c>, which a page cannot change. Other clients send neither.
/// </remarks>
internal sealed class ForeignPages(RequestDelegate next, IOptions<PublicOptions> options)
{
    private readonly HashSet<string> _origins = [.. options.Value.Origins];

    public Task Invoke(HttpContext http)
    {
        var request = http.Request;
        return IsRead(request.Method) || HasCredential(request) || Foreign(request) is not { } foreign
            ? next(http)
            : Problems.Of(
                ProblemType.CrossSite,
                $"The request comes from a page of another site ('{foreign}'), and has neither a key nor a token. A proxy must pass the 'Host' on that the browser asked for, or Public:Address must name it; Public:Origins names sites that may.")
                .ExecuteAsync(http);
    }

    private static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool HasCredential(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Headers.ContainsKey(KeyAuthentication.Header);

    /// <summary>The header that tells of another site; null where none does. The same site is another where it is another origin.</summary>
    private string? Foreign(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        return _origins.Contains(origin) ? null
            : site is not ("" or "same-origin" or "none") ? $"Sec-Fetch-Site: {site}"
            : origin is not "" && !IsOurs(origin, request.Host) ? $"Origin: {origin}"
            : null;
    }

    /// <summary>The scheme is left to the proxy that may stand before the service.</summary>
    private static bool IsOurs(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Scheme is "http" or "https"
        && page.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
        && page.Port == (host.Port ?? (page.Scheme == Uri.UriSchemeHttps ? 443 : 80));
}
