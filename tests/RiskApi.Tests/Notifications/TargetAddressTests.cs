using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RiskApi.Tests.Notifications;

/// <summary>Messages go to addresses of the internet alone, unless whoever runs the service allows others.</summary>
public sealed class TargetAddressTests(TargetAddressTests.Services services) : IClassFixture<TargetAddressTests.Services>
{
    [Theory]
    [InlineData("http://93.184.215.14/", "https address")]
    [InlineData("https://127.0.0.1/", "does not reach")]
    [InlineData("https://localhost/", "does not reach")]
    [InlineData("https://10.1.2.3/hook", "does not reach")]
    [InlineData("https://172.16.0.1/", "does not reach")]
    [InlineData("https://192.168.0.1:8443/", "does not reach")]
    [InlineData("https://169.254.169.254/latest/meta-data/", "does not reach")]
    [InlineData("https://100.64.0.1/", "does not reach")]
    [InlineData("https://0.0.0.0/", "does not reach")]
    [InlineData("https://[::]/", "does not reach")]
    [InlineData("https://2130706433/", "does not reach")]
    [InlineData("https://0x7f.1/", "does not reach")]
    [InlineData("https://[::1]/", "does not reach")]
    [InlineData("https://[::ffff:10.0.0.1]/", "does not reach")]
    [InlineData("https://[fd00::1]/", "does not reach")]
    [InlineData("https://[fe80::1]/", "does not reach")]
    public async Task An_address_inside_is_refused_when_it_is_given(string url, string says)
    {
        using var response = await services.Closed.CreateClient().PostAsync(
            new Uri("/v1/subscriptions", UriKind.Relative),
            new StringContent($$"""{"name":"a","channel":"webhook","url":"{{url}}"}""", null, "application/json"),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, (string?)(await RiskApiService.Json(response))["errors"]!["url"]![0], StringComparison.Ordinal);
    }

    /// <summary>.NET reads more addresses than it can send to, and takes marks that nobody sees out of a host.</summary>
    [Theory]
    [InlineData("https://\\u202e.com/")]
    [InlineData("https://a\\u202eb.example/")]
    [InlineData("https://a\\u200bb.example/")]
    [InlineData("https://hooks.example.com/\\u2066x")]
    [InlineData("https://-a.example/")]
    [InlineData("https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/")]
    [InlineData("https://hooks.example.com:0/")]
    public async Task An_address_that_nothing_can_be_sent_to_is_refused_when_it_is_given(string url)
    {
        foreach (var service in new[] { services.Closed, services.Open })
        {
            using var response = await service.CreateClient().PostAsync(
                new Uri("/v1/subscriptions", UriKind.Relative),
                new StringContent($$"""{"name":"a","channel":"webhook","url":"{{url}}"}""", null, "application/json"),
                TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("can be sent to", (string?)(await RiskApiService.Json(response))["errors"]!["url"]![0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://93.184.215.14/")]
    [InlineData("https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/")]
    public async Task An_address_of_the_internet_is_taken(string url)
    {
        using var response = await services.Closed.CreateClient().PostAsync(
            new Uri("/v1/subscriptions", UriKind.Relative),
            new StringContent($$"""{"name":"a","channel":"webhook","url":"{{url}}"}""", null, "application/json"),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    /// <summary>A name can lead elsewhere by the time a message is sent; here, what was allowed when the address was given no longer is.</summary>
    [Fact]
    public async Task An_address_inside_is_refused_when_a_message_is_sent()
    {
        await using var target = await Receiver.Start();
        var subscription = await services.Open.Subscribe(target.Url().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        using var response = await services.Closed
            .CreateClient()
            .PostAsync(new Uri($"/v1/subscriptions/{subscription["id"]}/test", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var sent = await RiskApiService.Json(response);

        Assert.Equal("dead", (string?)sent["state"]);
        Assert.Contains("does not reach", (string?)sent["attempts"]![0]!["answer"], StringComparison.Ordinal);
        Assert.Empty(target.All);
    }

    /// <summary>Two services on one database, of which one allows addresses inside.</summary>
    public sealed class Services : IAsyncDisposable
    {
        public Services() => Closed = Open.WithWebHostBuilder(host => host.UseSetting("Notifications:AllowPrivateAddresses", "false"));

        public RiskApiService Open { get; } = new();

        public WebApplicationFactory<Program> Closed { get; }

        public async ValueTask DisposeAsync()
        {
            await Closed.DisposeAsync();
            await Open.DisposeAsync();
        }
    }
}
