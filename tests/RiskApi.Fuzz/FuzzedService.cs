using System.Diagnostics.CodeAnalysis;
using Dapper;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using RiskApi.Access.Secrets;
using RiskApi.Catalog.Forecast;
using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Fuzz;

/// <summary>The real service on a port of this machine, with a database of its own.</summary>
internal sealed class FuzzedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-fuzz-").FullName;
    private readonly LastFault _faults = new();
    private readonly string? _postgres;
    private readonly string _database = $"riskapi_fuzz_{Guid.NewGuid():N}";

    private FuzzedService(string? postgres)
    {
        _postgres = postgres;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",

            // Messages go nowhere, but tests of subscriptions try.
            ["Notifications:Enabled"] = "false",
            ["Notifications:AllowPrivateAddresses"] = "true",
            ["Notifications:TimeoutSeconds"] = "1",
            ["Access:EncryptionKey"] = SecretKey.New(),
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["Database:ConnectionString"] = postgres is null
                ? $"Data Source={Path.Combine(_folder, "riskapi.db")}"
                : new NpgsqlConnectionStringBuilder(postgres) { Database = _database }.ToString(),
        });
        builder.Logging.ClearProviders().AddProvider(_faults).SetMinimumLevel(LogLevel.Error);
        builder.AddRiskApi();

        // Over one year: the whole track record takes longer than the run.
        builder.Services.Replace(ServiceDescriptor.Singleton<JudgeForecasts>(
            catalog => ForecastTrackRecord.Of(catalog, RollingOriginProtocol.Of(catalog) with { FirstOn = new(2026, 1, 1) })));
        _app = builder.Build();
        _app.UseRiskApi();
    }

    [field: AllowNull]
    public HttpClient Client => field ??= new() { BaseAddress = new(_app.Urls.First()), Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Starts it, and waits for the first track record, without which its operation answers 503.</summary>
    public static async Task<FuzzedService> Start(string? postgres)
    {
        var service = new FuzzedService(postgres);
        await service.OnServer($"create database {service._database}");
        await service._app.StartAsync();
        while (service._app.Services.GetRequiredService<TrackRecords>().Last is null)
        {
            await Task.Delay(50);
        }

        return service;
    }

    public async Task<FuzzedAnswer> Send(FuzzedRequest request)
    {
        _faults.Clear();
        using var message = request.ToMessage();
        try
        {
            using var response = await Client.SendAsync(message);
            var body = await response.Content.ReadAsByteArrayAsync();
            return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, _faults.Text);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            return new(599, null, [], $"{broken.Message} {_faults.Text}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await OnServer($"drop database {_database} with (force)");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OnServer(string sql)
    {
        if (_postgres is not null)
        {
            await using var server = new NpgsqlConnection(_postgres);
            await server.ExecuteAsync(sql);
        }
    }
}

/// <summary>What the service answered.</summary>
/// <param name="Status">The status; 599 where there was no answer.</param>
/// <param name="MediaType">The media type; null without a body.</param>
/// <param name="Body">The body.</param>
/// <param name="Fault">The failure that the service logged last, where it did.</param>
internal sealed record FuzzedAnswer(int Status, string? MediaType, byte[] Body, string? Fault);

/// <summary>Remembers the last failure that was logged, so that a 500 says what it was.</summary>
internal sealed class LastFault : ILoggerProvider, ILogger
{
    private volatile string? _text;

    public string? Text => _text;

    public void Clear() => _text = null;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _text = exception is null ? formatter(state, null) : string.Join(' ', exception.ToString().Split('\n').Take(4).Select(line => line.Trim()));

    public void Dispose()
    {
    }
}
