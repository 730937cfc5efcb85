using System.ComponentModel.DataAnnotations;
using System.Net;

namespace RiskApi.Web.Address;

/// <summary>Where others find the service, section <c>Public</c>.</summary>
internal sealed class PublicOptions : IValidatableObject
{
    public const string Section = "Public";

    /// <summary>A network of so few leading bits, or fewer, is everybody: all addresses, or half of them.</summary>
    public const int EverybodyBits = 1;

    /// <summary>The address under which clients reach the service, with the path that a proxy may serve it below; links lead there. Null: where each request came to.</summary>
    public Uri? Address { get; set; }

    /// <summary>The proxies whose <c>X-Forwarded-…</c> headers count, as addresses or networks such as <c>10.0.0.0/8</c>. None: such headers change nothing.</summary>
    public IList<string> Proxies { get; } = [];

    /// <summary>The origins whose pages may call the service, such as <c>https://portal.example.com</c>. None: those of the service alone.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>The address without a slash at its end; empty where there is none.</summary>
    public string Prefix => Address?.AbsoluteUri.TrimEnd('/') ?? "";

    /// <summary>A proxy, or a network of proxies.</summary>
    /// <param name="text">An address, or a network in CIDR notation (RFC 4632).</param>
    public static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address is not null && !(IsWeb(Address) && Address is { Query: "", Fragment: "" }))
        {
            yield return new("Public:Address must be an address such as https://risk.example.com or https://example.com/risk, without a user, a query or a fragment.");
        }

        if (Address is { OriginalString: var given } && (given.Any(char.IsWhiteSpace) || given.Split('/').Any(segment => segment is "." or "..")))
        {
            yield return new("Public:Address has a space, '.' or '..' in it, and would be read as another address: write that one.");
        }

        if (Address is { IsAbsoluteUri: true, AbsolutePath: var path }
            && (path.Contains("//", StringComparison.Ordinal) || path.StartsWith("/v1", StringComparison.Ordinal)))
        {
            yield return new($"Public:Address has the path '{path}'; one with an empty part, or that begins with /v1 as paths of the API do, cannot be served.");
        }

        foreach (var proxy in Proxies.Where(proxy => NetworkOf(proxy) is null))
        {
            yield return new($"Public:Proxies has '{proxy}'; it takes addresses such as 10.0.0.7 and networks such as 10.0.0.0/8.");
        }

        foreach (var origin in Origins.Where(origin => !IsOrigin(origin)))
        {
            yield return new($"Public:Origins has '{origin}'; it takes origins such as https://portal.example.com, without a path, and none that stands for all.");
        }
    }

    // An origin is compared as browsers write it (RFC 6454, 6.2).
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && IsWeb(origin) && origin.GetLeftPart(UriPartial.Authority) == text;

    private static bool IsWeb(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
