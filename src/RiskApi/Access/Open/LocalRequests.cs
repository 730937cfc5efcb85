using System.Net;
using RiskApi.Web.Errors;

namespace RiskApi.Access.Open;

/// <summary>Refuses, on an open service, requests that did not come from this machine for this machine.</summary>
/// <remarks>
/// A web page elsewhere can let its own name point to 127.0.0.1 (DNS rebinding), and then read what the browser fetches; the name in
/// <c>Host</c> gives it away. A proxy on this machine that serves others says so in the headers that proxies add.
/// </remarks>
internal sealed class LocalRequests(RequestDelegate next)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Original-Host", "X-Real-IP"];

    public Task Invoke(HttpContext http)
    {
        var proxied = Array.Find(ProxyHeaders, http.Request.Headers.ContainsKey);
        var refusal = proxied is not null ? $"The request came through a proxy ('{proxied}'), and an open service answers this machine alone."
            : IsThisMachine(http.Request.Host.Host) ? null
            : $"The request is for '{http.Request.Host}', and an open service answers to localhost alone.";
        return refusal is null
            ? next(http)
            : Problems.Of(ProblemType.Misdirected, $"{refusal} Whoever runs it can set Access:Mode=Keys, or Access:AllowOpen=true.").ExecuteAsync(http);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
