using System.Net;
using System.Net.Sockets;

namespace RiskApi.Web.Outbound;

/// <summary>Tells addresses of the internet from those that only exist inside of a network (IANA special-purpose registries).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All that is routed in IPv6.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialV6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    /// <summary>
    /// Whether an address is one of the internet; one that wraps an IPv4 address (mapped, translated, 6to4, Teredo) is judged as private unless mapped to a
    /// public one.
    /// </summary>
    public static bool Contain(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? Contain(address.MapToIPv4())
        : address.AddressFamily == AddressFamily.InterNetwork ? !Special.Any(network => network.Contains(address))
        : GlobalUnicast.Contains(address) && !SpecialV6.Any(network => network.Contains(address));
}
