using System.Net;

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
    public async Task Without_a_database_the_service_scores_and_says_what_is_missing()
    {
        await using var broken = new RiskApiService().WithWebHostBuilder(
            host => host.UseSetting("Database:ConnectionString", "Data Source=/nowhere/at/all.db"));
        using var client = broken.CreateClient();

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("Database:ConnectionString", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var catalog = await client.GetAsync(new Uri("/v1/catalog", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, catalog.StatusCode);
    }
}
