using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Hosting.Retention;
using RiskApi.Storage;
using RiskApi.Storage.Forecast;
using RiskApi.Storage.Retention;
using RiskApi.Web;

namespace RiskApi.Tests.Hosting.Retention;

public sealed class RetentionOnSqlite : RetentionContract<RiskApiService>;

public sealed class RetentionOnPostgres : RetentionContract<PostgresService>;

/// <summary>What the settings keep for a time only goes once it is older; all else stays, and the audit trail whatever they say.</summary>
public abstract class RetentionContract<TService> : IAsyncLifetime
    where TService : RiskApiService, new()
{
    private readonly TService _service = new();
    private readonly List<WebApplicationFactory<Program>> _limited = [];

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(_service.Unavailable is not null, _service.Unavailable ?? "");
        await _service.InitializeAsync();
    }

    [Fact]
    public async Task Nothing_goes_unless_a_setting_says_so()
    {
        await Make();
        var before = await Counts();
        await Prune();

        Assert.Equal(before, await Counts());
    }

    [Fact]
    public async Task Each_setting_takes_what_is_old_of_its_own_kind()
    {
        await Make();
        var before = await Counts();

        await Prune(("Retention:DeliveryDays", "30"));
        var after = await Counts();
        Assert.Equal(before with { Deliveries = after.Deliveries }, after);
        Assert.Equal(before.Deliveries - 1, after.Deliveries);

        await Prune(("Retention:PreviewDays", "30"));
        after = await Counts();
        Assert.Equal(before with { Deliveries = before.Deliveries - 1, Imports = after.Imports }, after);
        Assert.Equal(before.Imports - 1, after.Imports);

        await Prune(("Retention:AssessmentDays", "30"));
        after = await Counts();
        Assert.Equal(before.Assessments - 1, after.Assessments);

        await Prune(("Retention:LedgerDays", "30"));
        Assert.Equal(1, (await Counts()).LedgerDays);
        Assert.Equal(before.AuditEntries, (await Counts()).AuditEntries);
    }

    [Fact]
    public async Task The_latest_assessment_of_a_project_stays_however_old()
    {
        _service.Time.Advance(TimeSpan.FromDays(400));
        await Prune(("Retention:AssessmentDays", "1"));

        Assert.NotNull((await _service.Get($"/v1/projects/{RiskApiService.ExampleProject}/assessments/latest"))["id"]);
    }

    [Fact]
    public async Task What_is_to_be_sent_stays_however_old()
    {
        await using (var connection = await Open())
        {
            await connection.ExecuteAsync("update deliveries set state = 'pending'");
        }

        var before = await Counts();
        _service.Time.Advance(TimeSpan.FromDays(400));
        await Prune(("Retention:DeliveryDays", "1"));
        Assert.Equal(before.Deliveries, (await Counts()).Deliveries);
    }

    [Fact]
    public async Task The_sum_of_the_ledger_forgets_the_days_that_have_gone()
    {
        await Make();
        Assert.Equal(2, (int)(await _service.Get("/v1/forecast/ledger"))["summary"]!["days"]!);
        await Prune(("Retention:LedgerDays", "30"));

        Assert.Equal(1, (int)(await _service.Get("/v1/forecast/ledger"))["summary"]!["days"]!);
    }

    [Fact]
    public async Task The_database_still_refuses_to_let_a_day_go()
    {
        await using var connection = await Open();
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("delete from forecasts"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("delete from forecast_days"));
    }

    [Fact]
    public async Task More_than_goes_at_once_goes_too()
    {
        await using (var connection = await Open())
        {
            await connection.ExecuteAsync(
                $"""
                insert into deliveries (id, subscription_id, state, document, created_at, due_at, tries)
                with recursive counted (n) as (select 1 union all select n + 1 from counted where n < {Pruning.MostAtOnce * 2 + 1})
                select id || '-' || n, subscription_id, 'delivered', document, created_at, due_at, 1 from deliveries, counted
                """);
        }

        var before = (await Counts()).Deliveries;
        _service.Time.Advance(TimeSpan.FromDays(40));
        await Prune(("Retention:DeliveryDays", "30"));
        Assert.True(before - (await Counts()).Deliveries > Pruning.MostAtOnce * 2);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var limited in _limited)
        {
            await limited.DisposeAsync();
        }

        await _service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes one of each kind, forty days after those that every service of the tests begins with.</summary>
    private async Task Make()
    {
        await Send("/v1/catalog/imports", """{"publisher":"OpenAI","models":[{"id":"gpt-new","announced":"2026-11-18","shutdown":"2027-06-01"}]}""");
        _service.Time.Advance(TimeSpan.FromDays(40));
        await Send("/v1/subscriptions/latest/test", null);
        await Send($"/v1/projects/{RiskApiService.ExampleProject}/assessments", "{}");
        var said = new DayForecasts(_service.Time.Today(), FittedForecast.Version, "catalog", [new(
            "openai",
            "gpt-4.1-2025-04-14",
            ForecastBasis.Forecast,
            [.. ForecastSummary.UsualHorizonsDays.Select(days => new SaidProbability(days, 0.1, 0.5))])]);
        await _service.Services.GetRequiredService<Database>().Write(
            Author.Service(_service.Time), session => LedgerStore.Keep(session, said), TestContext.Current.CancellationToken);
    }

    private async Task Send(string path, string? body)
    {
        using var response = await _service.Send(HttpMethod.Post, path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Has an instance with some settings look once.</summary>
    private Task Prune(params (string Name, string Value)[] settings)
    {
        var limited = _service.WithWebHostBuilder(host =>
        {
            foreach (var (name, value) in settings)
            {
                host.UseSetting(name, value);
            }
        });
        _limited.Add(limited);
        return limited.Services.GetRequiredService<RetentionWorker>().Prune(TestContext.Current.CancellationToken);
    }

    private Task<DbConnection> Open() => _service.Services.GetRequiredService<Database>().Open(TestContext.Current.CancellationToken);

    private async Task<Kept> Counts()
    {
        await using var connection = await Open();
        return new(
            await Count("deliveries"), await Count("catalog_imports"), await Count("assessments"), await Count("forecast_days"), await Count("audit_entries"));

        Task<long> Count(string table) => connection.ExecuteScalarAsync<long>($"select count(*) from {table}");
    }

    private sealed record Kept(long Deliveries, long Imports, long Assessments, long LedgerDays, long AuditEntries);
}
