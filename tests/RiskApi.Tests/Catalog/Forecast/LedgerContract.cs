using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Forecast.Ledger;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Storage;
using RiskApi.Storage.Forecast;
using RiskApi.Web;

namespace RiskApi.Tests.Catalog.Forecast;

public sealed class LedgerOnSqlite() : LedgerContract(new RiskApiService());

public sealed class LedgerOnPostgres() : LedgerContract(new PostgresService());

/// <summary>What was said on a day is kept once, for good, whatever becomes known later and whichever way the clock goes.</summary>
public abstract class LedgerContract : IAsyncDisposable
{
    private const string Undated = "gpt-5.4-mini";

    private readonly RiskApiService _service;

    protected LedgerContract(RiskApiService service)
    {
        Assert.SkipWhen(service.Unavailable is not null, service.Unavailable ?? "");
        _service = service;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Two_instances_that_say_a_day_at_once_keep_one_set_of_it()
    {
        await using var other = _service.WithWebHostBuilder(_ => { });
        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { Say(_service), Say(other) }));

        var day = Assert.Single(await Store.All(Cancel));
        Assert.Equal(_service.Time.Today(), day.Day);
        Assert.InRange(day.Models, 1000, 10_000);
        Assert.Equal(day.Models, (await Said(day.Day)).Count);
    }

    [Fact]
    public async Task What_was_said_survives_a_restart_and_is_not_said_again()
    {
        await Say(_service);
        var before = await Said(_service.Time.Today());
        await using var restarted = _service.WithWebHostBuilder(_ => { });
        await Say(restarted);

        Assert.Equal(before, await Said(_service.Time.Today(), restarted));
    }

    [Theory]
    [InlineData("update forecasts set probability_90 = 0")]
    [InlineData("delete from forecasts")]
    [InlineData("update forecast_days set method = 'better'")]
    [InlineData("delete from forecast_days")]
    public async Task The_database_refuses_to_change_what_was_said(string sql)
    {
        await Keep(_service.Time.Today(), 0.25);
        await using var connection = await _service.Services.GetRequiredService<Database>().Open(Cancel);

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(sql));
        Assert.Contains("what was said never", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_jumps_400_days_and_back_loses_nothing()
    {
        var now = _service.Time.GetUtcNow();
        await Say(_service);
        _service.Time.AdjustTime(now.AddDays(400));
        await Say(_service);
        _service.Time.AdjustTime(now.AddDays(1));
        await Say(_service);

        var sum = (await _service.Get("/v1/forecast/ledger"))["summary"]!;
        Assert.Equal((3, 1), ((int)sum["days"]!, (int)sum["daysAhead"]!));
        Assert.All(sum["records"]!.AsArray(), record => Assert.InRange((int)record!["ahead"]!, 1000, 10_000));
        Assert.All(await Items("?outcome=ahead"), item => Assert.Equal("2027-12-29", (string?)item["saidOn"]));
        Assert.Equal("2026-11-25", (string?)(await _service.Get("/v1/forecast/ledger/latest"))["day"]);

        _service.Time.AdjustTime(now.AddDays(400));
        Assert.Equal(0, (int)(await _service.Get("/v1/forecast/ledger"))["summary"]!["daysAhead"]!);
    }

    [Fact]
    public async Task What_becomes_known_later_changes_what_came_and_nothing_that_was_said()
    {
        var said = _service.Time.Today();
        await Keep(said, 0.25);
        Assert.Equal("open", (string?)(await Item())["outcome"]);

        _service.Time.AdjustTime(_service.Time.GetUtcNow().AddDays(200));
        Assert.Equal("provider-not-read", (string?)(await Item())["because"]);

        var shipped = InUse.Current;
        InUse.Replace(Read(shipped.Snapshot, _service.Time.Today(), retiredOn: said.AddDays(60)));
        var went = await Item();
        Assert.Equal(("went", 0.5625), ((string?)went["outcome"], (double)went["squaredError"]!));
        Assert.Equal(0.25, (double)went["probability"]!);

        // Rolled back, and read again by somebody who saw the model alive.
        InUse.Replace(Read(shipped.Snapshot, _service.Time.Today(), retiredOn: null));
        Assert.Equal("stayed", (string?)(await Item())["outcome"]);
        InUse.Replace(shipped);
        Assert.Equal("unresolved", (string?)(await Item())["outcome"]);

        async Task<JsonNode> Item() => Assert.Single(await Items("?horizonDays=90"));
    }

    [Fact]
    public async Task A_method_that_is_no_longer_in_use_is_scored_beside_the_one_that_is()
    {
        var today = _service.Time.Today();
        await Keep(today.AddDays(-300), 0.1, method: "1");
        await Keep(today, 0.2);

        var records = (await _service.Get("/v1/forecast/ledger"))["summary"]!["records"]!.AsArray();
        Assert.Equal(["1", "1", "1", "1", "2", "2", "2", "2"], records.Select(record => (string?)record!["method"]));
        Assert.Equal((1, 0.1), ((int)records[0]!["scored"]!, (double)records[0]!["said"]!["saidShare"]!));
        Assert.All(await Items("?method=1"), item => Assert.Equal("1", (string?)item["method"]));
    }

    [Fact]
    public async Task Pages_give_every_forecast_once_newest_first_and_a_series_oldest_first()
    {
        var today = _service.Time.Today();
        for (var i = 0; i < 3; i++)
        {
            await Keep(today.AddDays(-i), 0.1 * (i + 1));
        }

        var items = new List<JsonNode>();
        for (var path = (string?)"/v1/forecast/ledger?limit=5"; path is not null;)
        {
            var page = await _service.Get(path);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            path = (string?)page["next"];
        }

        Assert.Equal(12, items.Select(item => ((string?)item["saidOn"], (int)item["withinDays"]!)).Distinct().Count());
        Assert.Equal(items.Select(item => (string?)item["saidOn"]).OrderDescending(), items.Select(item => (string?)item["saidOn"]));

        var series = await Items($"?scope=time-series&model=openai/{Undated}&horizonDays=180&from=2026-11-23");
        Assert.Equal(["2026-11-23", "2026-11-24"], series.Select(item => (string?)item["saidOn"]));
    }

    [Fact]
    public async Task A_day_is_kept_in_the_background_once_it_has_begun()
    {
        await using var writing = new WritingService();
        var store = writing.Services.GetRequiredService<LedgerStore>();
        await Eventually.Sees(() => store.All(Cancel), days => days.Count == 1);

        writing.Time.Advance(TimeSpan.FromDays(1));
        await Eventually.Sees(() => store.All(Cancel), days => days.Count == 2);
    }

    private LedgerStore Store => _service.Services.GetRequiredService<LedgerStore>();

    private CurrentCatalog InUse => _service.Services.GetRequiredService<CurrentCatalog>();

    private static Task<DateOnly> Say(WebApplicationFactory<Program> service) => service.Services.GetRequiredService<LedgerWriter>().Say(Cancel);

    /// <summary>Keeps a day on which one model was spoken of.</summary>
    private Task<bool> Keep(DateOnly day, double probability, string method = "2") => _service.Services.GetRequiredService<Database>().Write(
        Author.Service(_service.Time),
        session => LedgerStore.Keep(session, new(day, method, "catalog", [new(
            "openai", Undated, ForecastBasis.Forecast, [.. ForecastSummary.UsualHorizonsDays.Select(days => new SaidProbability(days, probability, 1))])])),
        Cancel);

    private async Task<List<string>> Said(DateOnly day, WebApplicationFactory<Program>? service = null)
    {
        var store = (service ?? _service).Services.GetRequiredService<LedgerStore>();
        return await store.Said(day, day, model: null, Cancel)
            .Select(one => $"{one.Said.Provider}/{one.Said.Model} {one.Said.Basis} {string.Join(' ', one.Said.Probabilities)}")
            .ToListAsync(Cancel);
    }

    private async Task<JsonNode[]> Items(string query) => [.. (await _service.Get($"/v1/forecast/ledger{query}"))["items"]!.AsArray().Select(item => item!)];

    /// <summary>The catalog had its provider been read on a day, and the model's end found.</summary>
    private static ServedCatalog Read(CatalogSnapshot catalog, DateOnly readOn, DateOnly? retiredOn) => new(new(
        $"read-{retiredOn:yyyy-MM-dd}",
        catalog.Providers.Select(provider => provider.Id != "openai" ? provider : provider with
        {
            CheckedOn = readOn,
            Models = [.. provider.Models.Select(model => model.Id != Undated ? model : model with
            {
                RetiresOn = retiredOn,
                NotBeforeOn = null,
                TentativeOn = null,
                LastSeenAliveOn = null,
                Revisions = [],
            })],
        }),
        catalog.Lines));

    private sealed class WritingService : RiskApiService
    {
        protected override IEnumerable<(string Name, string Value)> Settings =>
            [("ForecastLedger:Enabled", "true"), ("ForecastLedger:LookEvery", "00:00:00.050")];
    }
}
