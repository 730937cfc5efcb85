using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Sources;

namespace RiskApi.Tests.Catalog.Sources;

public sealed class SourceScheduleOnSqlite() : SourceScheduleContract(new RiskApiService());

public sealed class SourceScheduleOnPostgres() : SourceScheduleContract(new PostgresService())
{
    [Fact]
    public async Task Of_several_instances_one_fetches()
    {
        await using var other = OnAnotherInstance();
        await Task.WhenAll(RunDue(), RunDue(other), RunDue(), RunDue(other));

        // Whoever came second found either the lock taken, or nothing due.
        await RunDue();
        Assert.Equal(1, Sent);
    }
}

/// <summary>Sources are fetched when they are due, taken over as configured, and tried again where they fail.</summary>
public abstract class SourceScheduleContract : IAsyncLifetime
{
    private readonly RiskApiService _service;
    private readonly WebApplication _feed;
    private WebApplicationFactory<Program> _configured = null!;
    private int _sent;
    private int _unchanged;
    private volatile string _content = """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","announced":"2026-11-18","shutdown":"2027-06-01"}]}""";

    protected SourceScheduleContract(RiskApiService service)
    {
        Assert.SkipWhen(service.Unavailable is not null, service.Unavailable ?? "");
        _service = service;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _feed = builder.Build();
        _feed.Run(Answer);
    }

    public async ValueTask InitializeAsync()
    {
        await _feed.StartAsync(TestContext.Current.CancellationToken);
        _configured = OnAnotherInstance();
    }

    protected WebApplicationFactory<Program> OnAnotherInstance() => _service.WithWebHostBuilder(host => host
            .UseSetting("CatalogSources:AllowPrivateAddresses", "true")
            .UseSetting("CatalogSources:Sources:0:Name", "inside")
            .UseSetting("CatalogSources:Sources:0:Url", $"{_feed.Urls.First()}/feed?secret=1")
            .UseSetting("CatalogSources:Sources:0:Apply", "true"));

    public async ValueTask DisposeAsync()
    {
        await _configured.DisposeAsync();
        await _service.DisposeAsync();
        await _feed.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_source_is_taken_over_when_it_is_due_and_tried_again_where_it_fails()
    {
        await RunDue();
        Assert.Equal("2027-06-01", (string?)(await Get("/v1/models/openai/gpt-5.4-mini"))["lifecycle"]!["retiresOn"]);
        Assert.Equal("source:inside", (string?)(await Get("/v1/catalog/revisions/1"))["actor"]);

        // Not due yet.
        await RunDue();
        Assert.Equal((1, 0), (_sent, _unchanged));

        // Due, and not changed.
        _service.Time.Advance(TimeSpan.FromHours(27));
        await RunDue();
        Assert.Equal((1, 1), (_sent, _unchanged));

        // Broken: nothing is lost, and it is tried again in some minutes.
        _content = "<html>Too many requests</html>";
        _service.Time.Advance(TimeSpan.FromHours(27));
        await RunDue();
        var source = (await Get("/v1/catalog/sources"))["items"]![0]!;
        Assert.Equal(1, (int)source["failures"]!);
        Assert.Contains("none of the columns", (string?)source["problem"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", source.ToJsonString(), StringComparison.Ordinal);
        Assert.InRange((DateTimeOffset)source["nextAt"]! - _service.Time.GetUtcNow(), TimeSpan.FromMinutes(4.4), TimeSpan.FromMinutes(5.6));
        Assert.Equal("2027-06-01", (string?)(await Get("/v1/models/openai/gpt-5.4-mini"))["lifecycle"]!["retiresOn"]);
    }

    protected int Sent => _sent;

    protected Task RunDue() => RunDue(_configured);

    protected static async Task RunDue(WebApplicationFactory<Program> service) =>
        await service.Services.GetRequiredService<SourceSchedule>().RunDue(TestContext.Current.CancellationToken);

    private async Task<JsonNode> Get(string path) =>
        JsonNode.Parse(await _configured.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;

    private async Task Answer(HttpContext http)
    {
        var tag = $"\"{_content.Length}\"";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            Interlocked.Increment(ref _unchanged);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        Interlocked.Increment(ref _sent);
        http.Response.Headers.ETag = tag;
        await http.Response.WriteAsync(_content);
    }
}
