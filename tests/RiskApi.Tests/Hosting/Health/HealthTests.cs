using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Storage;

namespace RiskApi.Tests.Hosting.Health;

public class HealthTests(RiskApiService service)
{
    [Fact]
    public async Task A_running_service_is_live() => Assert.Equal("live", (string?)(await service.Get("/health/live"))["status"]);

    [Fact]
    public async Task Old_facts_degrade_readiness_and_say_so()
    {
        var report = await service.Get("/health/ready");
        var catalog = report["checks"]!.AsArray().Single(check => (string?)check!["name"] == "catalog")!;

        Assert.Equal("degraded", (string?)report["status"]);
        Assert.Contains("Read more than 90 days ago: sambanova (2026-07-18), ", (string?)catalog["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("openai (", (string?)catalog["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_not_healthy_and_gives_nothing_of_itself_away()
    {
        await using var full = new RiskApiService();
        Assert.Equal("healthy", await DatabaseOf(full));
        await full.Services.GetRequiredService<Database>().Write(
            Author.Service(full.Time),
            session => session.Execute(
                "create trigger full before update on write_probe begin select raise(abort, 'no room left on /data/riskapi.db'); end", new { }),
            TestContext.Current.CancellationToken);

        Assert.Equal("degraded", await DatabaseOf(full));
        var report = (await full.Get("/health/ready")).ToJsonString();
        Assert.Contains("cannot be written", report, StringComparison.Ordinal);
        Assert.DoesNotContain("/data/riskapi.db", report, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, "its disk is full")]
    [InlineData(8, "it is read-only")]
    [InlineData(10, "its disk fails")]
    [InlineData(14, "its file cannot be opened")]
    [InlineData(1, "it fails")]
    public void What_is_wrong_is_told_in_words_of_our_own(int code, string words) =>
        Assert.Equal(words, DatabaseFaults.Of(new SqliteException("SQLite Error: at /data/riskapi.db", code)));

    private static async Task<string?> DatabaseOf(RiskApiService service) =>
        (string?)(await service.Get("/health/ready"))["checks"]!.AsArray().Single(check => (string?)check!["name"] == "database")!["status"];

    [Fact]
    public async Task Without_a_database_the_service_scores_and_says_what_is_missing()
    {
        await using var broken = new RiskApiService().WithWebHostBuilder(
            host => host.UseSetting("Database:ConnectionString", "Data Source=/nowhere/at/all.db"));
        using var client = broken.CreateClient();

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.DoesNotContain("/nowhere/at/all.db", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Database:ConnectionString", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var catalog = await client.GetAsync(new Uri("/v1/catalog", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, catalog.StatusCode);
    }
}
