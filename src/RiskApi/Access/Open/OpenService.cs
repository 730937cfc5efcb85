using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace RiskApi.Access.Open;

/// <summary>Keeps an open service on this machine: it does not start where others could reach it, unless that is asked for.</summary>
/// <remarks>
/// Kestrel asks here before it binds each address, however the address was configured: by URL, by port, by endpoint or in code. Host names
/// and wildcards have become addresses by then, so there is one question to ask. What requests claim in their headers has no part in it.
/// </remarks>
internal static class OpenService
{
    public static void RefuseForeignAddresses(this KestrelServerOptions kestrel)
    {
        var access = kestrel.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value;
        kestrel.ConfigureEndpointDefaults(listen =>
        {
            if (access is { Mode: AccessMode.Open, AllowOpen: false } && !IsOnThisMachine(listen.EndPoint))
            {
                throw new AccessException(
                    $"The service would be open to whoever reaches {listen.EndPoint}, so it does not start{(IsAll(listen.EndPoint) ? " (a name other than localhost, and * and +, stand for all addresses of this machine)" : "")}. " +
                    "Set Access:Mode=Keys and make a key with \"create-key\"; or listen on this machine alone, with Urls=http://localhost:5000; " +
                    "or set Access:AllowOpen=true where something in front of the service decides who may ask.");
            }

            if (listen.EndPoint is IPEndPoint { Address: { IsIPv4MappedToIPv6: true } mapped })
            {
                throw new AccessException(
                    $"The service cannot listen on [{mapped}], which is an address of IPv4 in the form of IPv6; write {mapped.MapToIPv4()} in its place.");
            }
        });
    }

    private static bool IsAll(EndPoint? endPoint) =>
        endPoint is IPEndPoint { Address: var address } && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    private static bool IsOnThisMachine(EndPoint? endPoint) => endPoint switch
    {
        IPEndPoint ip => IPAddress.IsLoopback(ip.Address.IsIPv4MappedToIPv6 ? ip.Address.MapToIPv4() : ip.Address),
        System.Net.Sockets.UnixDomainSocketEndPoint or Microsoft.AspNetCore.Connections.NamedPipeEndPoint => true,
        _ => false,
    };
}
