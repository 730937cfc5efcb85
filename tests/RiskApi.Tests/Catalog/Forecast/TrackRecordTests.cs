using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Forecast;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Tests.Catalog.Forecast;

/// <summary>The track record is computed beside the requests and served from then on.</summary>
public sealed class TrackRecordTests
{
    private const string Path = "/v1/forecast/track-record";
    private const string NewModels =
        """{"publisher":"OpenAI","models":[{"id":"gpt-new","announced":"2026-11-18","shutdown":"2027-06-01"},{"id":"a-new-one","announced":"2026-11-18","shutdown":"2027-06-01"}]}""";

    [Fact]
    public async Task Every_horizon_has_every_method_next_to_the_one_in_use()
    {
        await using var service = new RiskApiService { JudgesForecasts = true };
        var horizons = (await Served(service, await VersionOf(service)))["horizons"]!.AsArray();

        Assert.Equal(4, horizons.Count);
        Assert.All(horizons, horizon =>
        {
            var methods = horizon!["methods"]!.AsArray();
            Assert.Equal(5, methods.Count);
            Assert.True((bool)methods[^1]!["inUse"]!);
            Assert.All(methods, method => Assert.True((int)method!["allAlive"]!["forecasts"]! > (int)method["withoutNotice"]!["forecasts"]!));
            Assert.Equal(10, horizon["reliability"]!.AsArray().Count);
            Assert.Equal(8, horizon["byProvider"]!.AsArray().Count);
        });
    }

    [Fact]
    public async Task It_follows_the_catalog_through_imports_and_rollbacks()
    {
        await using var service = new RiskApiService { JudgesForecasts = true };
        var shipped = await VersionOf(service);
        using var imported = await service.Send(HttpMethod.Post, "/v1/catalog/imports?apply=true", NewModels);
        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
        var composed = await VersionOf(service);
        Assert.NotEqual(shipped, composed);
        Assert.Equal(4, (await Served(service, composed))["horizons"]!.AsArray().Count);

        using var back = await service.Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback");
        Assert.Equal(HttpStatusCode.Created, back.StatusCode);
        Assert.NotEqual(composed, await VersionOf(service));
        await Served(service, await VersionOf(service));
    }

    [Fact]
    public async Task Nobody_waits_for_it()
    {
        using var judge = new PausedJudge();
        await using var service = new JudgedService(judge) { JudgesForecasts = true };
        var shipped = await VersionOf(service);

        // Before the first there is one.
        await judge.Begun();
        using var pending = await service.Send(HttpMethod.Get, Path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, pending.StatusCode);
        Assert.True(pending.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("/problems/track-record-pending", (string?)(await RiskApiService.Json(pending))["type"]);
        judge.Finish();
        await Served(service, shipped);

        // While another one is computed, the one before is served, and says of what it is.
        using var imported = await service.Send(HttpMethod.Post, "/v1/catalog/imports?apply=true", NewModels);
        await judge.Begun();
        Assert.Equal(shipped, (string?)(await service.Get(Path))["catalogVersion"]);
        judge.Finish();
        await Served(service, await VersionOf(service));
    }

    [Fact]
    public async Task A_record_that_cannot_be_computed_leaves_the_one_before()
    {
        using var judge = new PausedJudge();
        await using var service = new JudgedService(judge) { JudgesForecasts = true };
        var shipped = await VersionOf(service);
        await judge.Begun();
        judge.Finish();
        await Served(service, shipped);

        using var imported = await service.Send(HttpMethod.Post, "/v1/catalog/imports?apply=true", NewModels);
        await judge.Begun();
        judge.Finish(new InvalidOperationException("No."));
        using var back = await service.Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback");
        Assert.Equal(shipped, (string?)(await service.Get(Path))["catalogVersion"]);
    }

    [Fact]
    public async Task Turned_off_it_says_so()
    {
        await using var service = new RiskApiService();
        using var off = await service.Send(HttpMethod.Get, Path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, off.StatusCode);
        Assert.Null(off.Headers.RetryAfter);
        Assert.Contains("TrackRecord:Enabled", (string?)(await RiskApiService.Json(off))["detail"], StringComparison.Ordinal);
    }

    private static async Task<string> VersionOf(RiskApiService service) => (string)(await service.Get("/v1/catalog"))["version"]!;

    private static async Task<JsonNode> Served(RiskApiService service, string version)
    {
        var records = service.Services.GetRequiredService<TrackRecords>();
        await Eventually.Sees(() => records.Last?.CatalogVersion, seen => seen == version);
        return await service.Get(Path);
    }

    private sealed class JudgedService(PausedJudge judge) : RiskApiService
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<JudgeForecasts>(judge.Of));
        }
    }

    /// <summary>Takes as long as a test says.</summary>
    private sealed class PausedJudge : IDisposable
    {
        private readonly SemaphoreSlim _begun = new(0);
        private readonly SemaphoreSlim _finish = new(0);
        private Exception? _fault;

        public Task Begun() => Eventually.Ends(_begun.WaitAsync(TestContext.Current.CancellationToken));

        public void Finish(Exception? fault = null)
        {
            _fault = fault;
            _finish.Release();
        }

        public ForecastTrackRecord Of(CatalogSnapshot catalog)
        {
            _begun.Release();
            _finish.Wait();
            return _fault is { } fault
                ? throw fault
                : new(catalog.Version, "", default, default, default, [], 0, 0, 0, [], [], [], []);
        }

        public void Dispose()
        {
            _begun.Dispose();
            _finish.Dispose();
        }
    }
}
