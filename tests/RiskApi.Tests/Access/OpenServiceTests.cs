using System.Net;
using Microsoft.AspNetCore.Builder;
using RiskApi.Access;

namespace RiskApi.Tests.Access;

/// <summary>An open service stays on its machine.</summary>
public sealed class OpenServiceTests(RiskApiService service) : IDisposable
{
    /// <summary>A folder without the settings that are shipped, which name an address.</summary>
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-open-").FullName;

    [Theory]
    [InlineData("Urls", "http://0.0.0.0:5281")]
    [InlineData("Urls", "http://[::]:5281")]
    [InlineData("Urls", "http://+:5281")]
    [InlineData("Urls", "http://*:5281")]
    [InlineData("Urls", "http://risk.example.com:5281")]
    [InlineData("Urls", "http://192.0.2.1:5281")]
    [InlineData("Urls", "http://[2001:db8::1]:5281")]
    [InlineData("Urls", "http://[::ffff:192.0.2.1]:5281")]
    [InlineData("Urls", "http://localhost:5281;http://0.0.0.0:5282")]
    [InlineData("Urls", "http://localhost.example.com:5281")]
    [InlineData("HTTP_PORTS", "5281")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://*:5281")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://0.0.0.0:5281")]
    public async Task It_does_not_start_where_others_reach_it(string setting, string value)
    {
        await using var app = Application((setting, value));

        var refusal = await Assert.ThrowsAsync<AccessException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Access:Mode=Keys", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Access:AllowOpen=true", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("Keys")]
    public async Task An_address_of_IPv4_in_the_form_of_IPv6_gets_a_message(string mode)
    {
        await using var app = Application(("Access:Mode", mode), ("Urls", "http://[::ffff:127.0.0.1]:5284"));

        var refusal = await Assert.ThrowsAsync<AccessException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("write 127.0.0.1 in its place", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Urls", "http://127.0.0.1:0")]
    [InlineData("Urls", "http://127.0.0.5:0")]
    [InlineData("Urls", "http://[::1]:0")]
    [InlineData("Urls", "http://localhost:5283")]
    [InlineData("Kestrel:Endpoints:Local:Url", "http://127.0.0.1:0")]
    public async Task It_starts_on_this_machine(string setting, string value)
    {
        await using var app = Application((setting, value));

        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Access:AllowOpen", "true")]
    [InlineData("Access:Mode", "Keys")]
    public async Task Where_it_is_asked_for_it_starts_anywhere(string setting, string value)
    {
        await using var app = Application((setting, value), ("Urls", "http://0.0.0.0:0"));

        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "192.0.2.1")]
    [InlineData("Host", "127.0.0.1.evil.example:5000")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Forwarded", "for=127.0.0.1;host=localhost")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    public async Task It_refuses_what_was_meant_for_another_machine_or_came_from_one(string header, string value)
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/catalog", headers: (header, value));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.Equal("/problems/misdirected", (string?)(await RiskApiService.Json(response))["type"]);
    }

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("LOCALHOST")]
    [InlineData("risk.localhost")]
    [InlineData("127.0.0.1:5000")]
    [InlineData("127.8.9.1")]
    [InlineData("[::1]:5000")]
    public async Task It_answers_to_the_names_of_this_machine(string host)
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/catalog", headers: ("Host", host));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private WebApplication Application(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder });
        builder.Configuration["Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "riskapi.db")};Pooling=false";
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.AddRiskApi();
        return builder.Build();
    }
}
