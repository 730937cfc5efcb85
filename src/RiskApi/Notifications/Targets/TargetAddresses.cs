using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RiskApi.Web.Outbound;

namespace RiskApi.Notifications.Targets;

/// <summary>Checks where messages may go when somebody says it; when they are sent, the address is checked again.</summary>
internal sealed partial class TargetAddresses(IOptions<NotificationOptions> options)
{
    private static readonly TimeSpan LookUpTimeout = TimeSpan.FromSeconds(3);

    /// <summary>What is wrong with an address; null where messages may go there. A name that is not known yet is let through.</summary>
    public async Task<string?> Fault(string text, CancellationToken cancel)
    {
        var isInsideAllowed = options.Value.AllowPrivateAddresses;
        if (!TryRead(text, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (isInsideAllowed && url.Scheme == Uri.UriSchemeHttp)))
        {
            return "'url' must be an https address, such as https://hooks.example.com/riskapi. Whoever runs the service can allow http by Notifications:AllowPrivateAddresses.";
        }

        if (!CanBeSentTo(text, url))
        {
            return "'url' names a host that no message can be sent to; a host is an IP address, or a name of letters, digits, hyphens and underscores, of at most 253 characters and 63 between two dots.";
        }

        return url.UserInfo is not "" || url.Fragment is not "" ? "'url' must have no user, no password and no fragment."
            : isInsideAllowed || (await AddressesOf(url.IdnHost, cancel)).All(PublicAddresses.Contain) ? null
            : $"'{url.Host}' is at an address that the internet does not reach. Whoever runs the service can allow that by Notifications:AllowPrivateAddresses.";
    }

    /// <summary>What may be shown of an address: its path and query are often a secret.</summary>
    public static string Shown(string text) => TryRead(text, out var url) ? $"{url.GetLeftPart(UriPartial.Authority)}/…" : "…";

    /// <summary>Tells addresses apart without showing them.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));

    /// <summary>Whether a client can make a request of an address: .NET reads more addresses than it can send to.</summary>
    private static bool CanBeSentTo(string text, Uri url)
    {
        // Marks that nobody sees are taken out of a host, so that it would not be the one that was read.
        if (text.Any(character => char.GetUnicodeCategory(character) is UnicodeCategory.Format) || url.Port == 0)
        {
            return false;
        }

        try
        {
            return url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || HostName().IsMatch(url.IdnHost);
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A(?=.{1,253}\.?\z)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\.?\z", RegexOptions.IgnoreCase)]
    private static partial Regex HostName();

    private static bool TryRead(string text, [NotNullWhen(true)] out Uri? url) => Uri.TryCreate(text, UriKind.Absolute, out url) && url.Host is not "";

    private static async Task<IPAddress[]> AddressesOf(string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var written))
        {
            return [written];
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(LookUpTimeout);
        try
        {
            return await Dns.GetHostAddressesAsync(host, time.Token);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException
            || (unknown is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return [];
        }
    }
}
