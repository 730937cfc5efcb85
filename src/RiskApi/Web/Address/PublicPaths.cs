using Microsoft.Extensions.Options;

namespace RiskApi.Web.Address;

/// <summary>What stands before a path of this service where clients find it.</summary>
internal sealed class PublicPaths(IOptions<PublicOptions> options)
{
    private readonly string _prefix = options.Value.Prefix;

    /// <summary>The public address; without one, the path that a proxy named; empty without either. It has no slash at its end.</summary>
    public string Before(HttpContext http) => _prefix.Length > 0 ? _prefix : http.Request.PathBase.ToUriComponent();
}
