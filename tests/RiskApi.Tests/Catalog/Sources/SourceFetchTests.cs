using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Imports;
using RiskApi.Catalog.Sources;
using RiskApi.Web.Outbound;

namespace RiskApi.Tests.Catalog.Sources;

/// <summary>A source cannot make the service reach into its own network, and cannot exhaust it.</summary>
public sealed class SourceFetchTests : IAsyncLifetime
{
    private readonly WebApplication _server = Server();

    private string Address => _server.Urls.First();

    private int Port => new Uri(Address).Port;

    public async ValueTask InitializeAsync() => await _server.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    public void Addresses_of_the_inside_are_told_apart(string address) => Assert.False(PublicAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    public void Addresses_of_the_internet_are_let_through(string address) => Assert.True(PublicAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://127.0.0.1:{0}/feed")]
    [InlineData("https://2130706433:{0}/feed")]
    [InlineData("https://0x7f000001:{0}/feed")]
    [InlineData("https://0x7f.1:{0}/feed")]
    [InlineData("https://0177.0.0.1:{0}/feed")]
    [InlineData("https://[::1]:{0}/feed")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}/feed")]
    [InlineData("https://localhost:{0}/feed")]
    public async Task Every_spelling_of_an_inside_address_is_refused_where_it_is_connected_to(string url)
    {
        var refusal = await Assert.ThrowsAsync<SourceException>(() => Fetch(string.Format(null, url, Port), new()));

        Assert.Contains("which the internet does not reach", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_HTTP_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<SourceException>(() => Fetch($"{Address}/feed", new()));

        Assert.Contains("not an https address", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_an_inside_address_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<SourceException>(
            () => Fetch($"{Address}/to-the-inside", Inside(), address => address.ToString() == "127.0.0.1"));

        Assert.Contains("'127.0.0.2' is at 127.0.0.2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/to-a-file", "not an https address")]
    [InlineData("/round-and-round", "more than 5 times")]
    [InlineData("/broken", "answered 500")]
    [InlineData("/huge", "longer than 1000 bytes")]
    [InlineData("/slow", "longer than 1 seconds")]
    public async Task What_goes_wrong_is_said(string path, string says)
    {
        var options = Inside();
        options.TimeoutSeconds = path == "/slow" ? 1 : 60;
        var refusal = await Assert.ThrowsAsync<SourceException>(() => Fetch(Address + path, options));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_has_not_changed_is_not_sent_again()
    {
        var first = await Fetch($"{Address}/feed", Inside());
        var second = await Fetch($"{Address}/feed", Inside(), seen: first.Etag);

        Assert.Equal("[]", Encoding.UTF8.GetString(first.Content!.Value.Span));
        Assert.Null(second.Content);
        Assert.Equal(first.Etag, second.Etag);
    }

    [Fact]
    public async Task A_secret_for_a_source_is_not_sent_after_a_redirect()
    {
        var fetched = await Fetch($"{Address}/redirect-to-authorization", Inside());

        Assert.Equal("none", Encoding.UTF8.GetString(fetched.Content!.Value.Span));
    }

    private static CatalogSourceOptions Inside() => new() { AllowPrivateAddresses = true };

    private static async Task<FetchedFeed> Fetch(string url, CatalogSourceOptions options, Predicate<IPAddress>? isAllowed = null, string? seen = null)
    {
        var imports = Options.Create(new CatalogImportOptions { MaxBytes = 1000 });
        using var handler = OutboundConnections.Handler(isAllowed ?? (_ => true));
        using var fetch = isAllowed is null ? new SourceFetch(Options.Create(options), imports) : new SourceFetch(Options.Create(options), imports, handler);
        return await fetch.Get(
            new() { Name = "test", Url = url, Authorization = "Bearer secret" },
            seen is null ? null : new() { Name = "test", Etag = seen },
            TestContext.Current.CancellationToken);
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(async http =>
        {
            switch (http.Request.Path.Value)
            {
                case "/feed":
                    http.Response.Headers.ETag = "\"1\"";
                    http.Response.StatusCode = http.Request.Headers.IfNoneMatch == "\"1\"" ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
                    if (http.Response.StatusCode == StatusCodes.Status200OK)
                    {
                        await http.Response.WriteAsync("[]");
                    }

                    break;
                case "/to-the-inside":
                    http.Response.Redirect($"http://127.0.0.2:{http.Connection.LocalPort}/feed");
                    break;
                case "/to-a-file":
                    http.Response.Redirect("file:///etc/passwd");
                    break;
                case "/round-and-round":
                    http.Response.Redirect("/round-and-round");
                    break;
                case "/redirect-to-authorization":
                    http.Response.Redirect("/authorization");
                    break;
                case "/authorization":
                    await http.Response.WriteAsync(http.Request.Headers.Authorization.ToString() is { Length: > 0 } secret ? secret : "none");
                    break;
                case "/huge":
                    await http.Response.WriteAsync(new string(' ', 2000));
                    break;
                case "/slow":
                    await Task.Delay(Timeout.Infinite, http.RequestAborted);
                    break;
                default:
                    http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    break;
            }
        });
        return server;
    }
}
