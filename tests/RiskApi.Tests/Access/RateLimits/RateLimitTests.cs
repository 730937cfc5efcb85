using System.Net;
using Microsoft.AspNetCore.Http;
using RiskApi.Access;
using RiskApi.Access.RateLimits;
using RiskApi.Core;

namespace RiskApi.Tests.Access.RateLimits;

public sealed class RateLimitTests(ClosedService service) : IClassFixture<ClosedService>
{
    [Fact]
    public async Task A_client_that_has_used_its_requests_waits_and_others_do_not()
    {
        // A bucket that takes longer to fill than any test.
        await using var limited = service.WithWebHostBuilder(
            host => host.UseSetting("RateLimits:Requests", "3").UseSetting("RateLimits:WindowSeconds", "86400"));
        using var client = limited.CreateClient();

        foreach (var left in new[] { "2", "1", "0" })
        {
            using var taken = await Get(client, "/v1/catalog", ClosedService.Bootstrap);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
            Assert.Equal("\"default\";q=3;w=86400", taken.Headers.GetValues("RateLimit-Policy").Single());
            Assert.StartsWith($"\"default\";r={left};t=", taken.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }

        using var refused = await Get(client, "/v1/catalog", ClosedService.Bootstrap);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("/problems/too-many-requests", (string?)(await RiskApiService.Json(refused))["type"]);
        Assert.Equal(TimeSpan.FromSeconds(28800), refused.Headers.RetryAfter!.Delta);
        Assert.StartsWith("\"default\";r=0;t=", refused.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);

        using var another = await Get(client, "/v1/catalog", null);
        Assert.Equal(HttpStatusCode.Unauthorized, another.StatusCode);
        using var health = await Get(client, "/health/live", ClosedService.Bootstrap);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.False(health.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Guessing_keys_is_limited_by_address()
    {
        await using var limited = service.WithWebHostBuilder(
            host => host.UseSetting("RateLimits:Requests", "2").UseSetting("RateLimits:WindowSeconds", "86400"));
        using var client = limited.CreateClient();

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests],
            await Task.WhenAll(Enumerable.Range(0, 3).Select(async i =>
            {
                using var response = await Get(client, "/v1/catalog", $"guess-{i}");
                return response.StatusCode;
            })).ContinueWith(all => all.GetAwaiter().GetResult().Order(), TaskScheduler.Default));
    }

    [Fact]
    public async Task An_open_service_does_not_count()
    {
        await using var open = new RiskApiService();
        using var response = await open.Send(HttpMethod.Get, "/v1/catalog");

        Assert.False(response.Headers.Contains("RateLimit"));
    }

    [Theory]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff")]
    public void One_host_is_one_client_by_all_of_its_addresses(string one, string other) => Assert.Equal(Client(one), Client(other));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    public void Other_hosts_are_other_clients(string one, string other) => Assert.NotEqual(Client(one), Client(other));

    [Fact]
    public void A_known_client_is_itself_wherever_it_comes_from() =>
        Assert.Equal("Key:key-1", Client("192.0.2.1", new Requester(IdentityKind.Key, "key-1", "ci", null, null)));

    private static string Client(string address, Requester? requester = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.User = requester?.ToPrincipal("test") ?? http.User;
        http.Request.Headers["X-Forwarded-For"] = Guid.NewGuid().ToString();
        return ClientQuota.ClientOf(http);
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string path, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
