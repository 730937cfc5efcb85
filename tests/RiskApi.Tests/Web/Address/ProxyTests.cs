using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskApi.Tests.Access;

namespace RiskApi.Tests.Web.Address;

/// <summary>What proxies say counts where they are named, and nobody else's word does.</summary>
public sealed class ProxyTests(ProxyTests.BehindProxies service) : IClassFixture<ProxyTests.BehindProxies>
{
    private static readonly (string Name, string Value)[] Forwarded =
        [("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "risk.example.com"), ("X-Forwarded-Prefix", "/below")];

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("192.0.2.1")]
    [InlineData("::ffff:10.1.2.3")]
    public async Task A_proxy_that_is_named_tells_where_the_client_asked(string proxy)
    {
        using var created = await Create(proxy);

        Assert.StartsWith("/below/v1/projects/support-copilot/reviews/", created.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("https://risk.example.com/below/", await Feed(proxy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", "/below/problems/unknown-project")]
    [InlineData("192.0.2.2", "/problems/unknown-project")]
    public async Task The_type_of_a_problem_is_a_path_below_that_of_the_proxy(string from, string type)
    {
        using var refused = await service.Send(HttpMethod.Get, "/v1/projects/none", headers: [.. Headers(from)]);

        Assert.Equal(type, (string?)(await RiskApiService.Json(refused))["type"]);
    }

    [Theory]
    [InlineData("192.0.2.2")]
    [InlineData("198.51.100.7")]
    public async Task Others_change_nothing_by_claiming_to_be_one(string stranger)
    {
        using var created = await Create(stranger);

        Assert.StartsWith("/v1/projects/support-copilot/reviews/", created.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("risk.example.com", await Feed(stranger), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example", "/v1/")]
    [InlineData("/below/", "/below/v1/")]
    [InlineData("/below/../up", "/v1/")]
    [InlineData("/a//b", "/v1/")]
    [InlineData("/be<low", "/v1/")]
    public async Task What_is_no_path_to_serve_below_is_not_taken_from_a_proxy(string prefix, string begins)
    {
        using var created = await service.Send(
            HttpMethod.Post, "/v1/projects/support-copilot/reviews", "{}",
            headers: [.. Headers("10.1.2.3").Where(header => header.Name != "X-Forwarded-Prefix"), ("X-Forwarded-Prefix", prefix)]);

        Assert.StartsWith(begins, created.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript")]
    [InlineData("ftp")]
    public async Task What_is_neither_http_nor_https_is_not_taken_from_a_proxy(string scheme)
    {
        using var feed = await service.Send(
            HttpMethod.Get,
            "/v1/projects/support-copilot/changes.atom",
            headers: [.. Headers("10.1.2.3").Where(header => header.Name != "X-Forwarded-Proto"), ("X-Forwarded-Proto", scheme)]);
        var text = await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain($"{scheme}:", text, StringComparison.Ordinal);
        Assert.Contains("http://risk.example.com/below/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_counted_by_the_address_of_the_client_and_not_of_the_proxy()
    {
        await using var limited = service.WithWebHostBuilder(
            host => host.UseSetting("RateLimits:Requests", "2").UseSetting("RateLimits:WindowSeconds", "86400"));
        using var http = limited.CreateClient();
        async Task<HttpStatusCode> Guess(string client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/catalog")
            {
                Headers = { { "X-Api-Key", "guess" }, { BehindProxies.From, "10.1.2.3" }, { "X-Forwarded-For", client } },
            };
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        HttpStatusCode[] of = [await Guess("203.0.113.1"), await Guess("203.0.113.1"), await Guess("203.0.113.1"), await Guess("203.0.113.2")];

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.Unauthorized], of);
    }

    [Theory]
    [InlineData("0.0.0.0/0", true)]
    [InlineData("::/0", true)]
    [InlineData("128.0.0.0/1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("192.0.2.1", false)]
    public async Task That_everybody_counts_as_a_proxy_is_said_at_the_start(string network, bool isSaid)
    {
        using var log = new RecordedLog();
        await using var started = service.WithWebHostBuilder(host => host
            .UseSetting("Public:Proxies:0", network).UseSetting("Public:Proxies:1", "192.0.2.1").ConfigureLogging(logs => logs.AddProvider(log)));
        using var client = started.CreateClient();

        Assert.Equal(isSaid, log.Lines.Any(line => line.StartsWith($"Public:Proxies has {network}, so that whoever reaches", StringComparison.Ordinal)));
    }

    private Task<HttpResponseMessage> Create(string from) =>
        service.Send(HttpMethod.Post, "/v1/projects/support-copilot/reviews", "{}", headers: [.. Headers(from)]);

    private async Task<string> Feed(string from)
    {
        using var feed = await service.Send(HttpMethod.Get, "/v1/projects/support-copilot/changes.atom", headers: [.. Headers(from)]);
        return await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<(string Name, string Value)> Headers(string from) =>
        [("Authorization", $"Bearer {ClosedService.Bootstrap}"), (BehindProxies.From, from), .. Forwarded];

    /// <summary>The service with keys, which takes the word of two proxies; tests say from which address a request comes.</summary>
    public sealed class BehindProxies : RiskApiService
    {
        public const string From = "Test-From";

        protected override string? Key => ClosedService.Bootstrap;

        protected override IEnumerable<(string Name, string Value)> Settings =>
            [.. ClosedService.Closed, ("Public:Proxies:0", "10.0.0.0/8"), ("Public:Proxies:1", "192.0.2.1")];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Connections>());
        }

        private sealed class Connections : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((http, rest) =>
                {
                    http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[From], out var from) ? from : null;
                    return rest(http);
                });
                next(app);
            };
        }
    }
}
