using System.Net;
using System.Net.Sockets;

namespace RiskApi.Web.Outbound;

/// <summary>
/// Connects to other services. The address that a name resolves to is checked and is the one connected to, so that no second look-up can give another.
/// </summary>
internal static class OutboundConnections
{
    /// <summary>A handler that connects to allowed addresses only; it follows no redirect and uses no proxy.</summary>
    /// <param name="isAllowed">Whether an address may be connected to.</param>
    public static SocketsHttpHandler Handler(Predicate<IPAddress> isAllowed) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, isAllowed, cancel),
    };

    private static async ValueTask<Stream> Connect(DnsEndPoint to, Predicate<IPAddress> isAllowed, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancel);
        if (Array.Find(addresses, address => !isAllowed(address)) is { } inside)
        {
            throw new ForbiddenAddressException(to.Host, inside);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name resolves to an address that may not be connected to.</summary>
/// <param name="host">The name.</param>
/// <param name="address">The address.</param>
internal sealed class ForbiddenAddressException(string host, IPAddress address) : IOException($"'{host}' is at {address}, which the internet does not reach.");
