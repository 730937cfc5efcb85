using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace RiskApi.Access.RateLimits;

/// <summary>How much each client may ask: a bucket of requests that fills evenly. Each instance counts for itself.</summary>
internal sealed class ClientQuota : IDisposable
{
    private const string Name = "\"default\"";

    private readonly int _requests;
    private readonly TimeSpan _window;

    public ClientQuota(IOptions<RateLimitOptions> limits, IOptions<AccessOptions> access)
    {
        _requests = limits.Value.Requests ?? (access.Value.Mode == AccessMode.Keys ? RateLimitOptions.DefaultRequests : 0);
        _window = TimeSpan.FromSeconds(limits.Value.WindowSeconds);
        Limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsLimited
            ? RateLimitPartition.GetTokenBucketLimiter(ClientOf(http), _ => Bucket())
            : RateLimitPartition.GetNoLimiter(""));
    }

    public bool IsLimited => _requests > 0;

    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    /// <summary>Whole seconds until a client that has nothing left may ask again.</summary>
    public string RetryAfterSeconds => Seconds(_window / _requests);

    /// <summary>
    /// The headers <c>RateLimit-Policy</c> and <c>RateLimit</c> (draft-ietf-httpapi-ratelimit-headers-10): the quota and its window; what is left, and the
    /// seconds until all of it is back.
    /// </summary>
    public void Announce(HttpContext http)
    {
        var left = Limiter.GetStatistics(http)?.CurrentAvailablePermits ?? 0;
        http.Response.Headers["RateLimit-Policy"] = $"{Name};q={Number(_requests)};w={Seconds(_window)}";
        http.Response.Headers["RateLimit"] = $"{Name};r={Number(left)};t={Seconds(_window * (_requests - left) / _requests)}";
    }

    /// <summary>The client: its key or its subject where it is known, else its address; of IPv6 the network, as one host has all of its addresses.</summary>
    internal static string ClientOf(HttpContext http)
    {
        if (Requester.Of(http.User) is { Id: { } id, Kind: var kind })
        {
            return $"{kind}:{id}";
        }

        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    public void Dispose() => Limiter.Dispose();

    private TokenBucketRateLimiterOptions Bucket() => new()
    {
        TokenLimit = _requests,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = _window / _requests,
        QueueLimit = 0,
    };

    private static string Seconds(TimeSpan span) => Number((long)Math.Ceiling(span.TotalSeconds));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
