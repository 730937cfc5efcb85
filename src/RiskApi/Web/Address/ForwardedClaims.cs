using System.Collections.Frozen;

namespace RiskApi.Web.Address;

/// <summary>
/// Takes from a proxy only a path to serve below, and http or https: many pass on what a stranger claims in <c>X-Forwarded-Prefix</c> or <c>-Proto</c>, and links
/// would lead to another host, or run.
/// </summary>
internal sealed class ForwardedClaims(RequestDelegate next)
{
    private static readonly FrozenSet<string> Schemes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, Uri.UriSchemeHttp, Uri.UriSchemeHttps);

    public Task Invoke(HttpContext http)
    {
        var prefix = (http.Request.PathBase.Value ?? "").TrimEnd('/');
        http.Request.PathBase = prefix.Length > 0 && IsPath(prefix) ? new(prefix) : PathString.Empty;
        http.Request.Scheme = Schemes.Contains(http.Request.Scheme) ? http.Request.Scheme : Uri.UriSchemeHttp;
        return next(http);
    }

    private static bool IsPath(string prefix) =>
        prefix[1..].Split('/').All(segment => segment is not ("" or "." or "..") && segment.All(IsUnreserved));

    // RFC 3986, 2.3.
    private static bool IsUnreserved(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '~' or '-';
}
