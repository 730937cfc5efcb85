using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskApi.Access;

namespace RiskApi.Tests.Notifications;

/// <summary>Addresses and secrets are not in the database, the log, the answers or the audit trail.</summary>
public sealed class NotificationSecretTests(PostgresService postgres)
{
    private const string Token = "T0SECRETPATH";

    [Fact]
    public async Task Nobody_reads_an_address_or_a_secret()
    {
        await using var service = new RiskApiService();
        await using var target = await Receiver.Start();
        var log = new KeptLog();
        await using var logging = service.WithWebHostBuilder(
            host => host.ConfigureServices(services => services.AddLogging(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace))));

        // A target that repeats all that it is sent, its own address first.
        target.Answer = async (received, http) =>
        {
            http.Response.StatusCode = 500;
            await http.Response.WriteAsync($"{target.Url(received.Path)} {received.Path} failed");
        };
        var created = await service.Write(
            HttpMethod.Post, "/v1/subscriptions", $$"""{"name":"s","channel":"webhook","url":"{{target.Url($"/{Token}")}}"}""", ("Idempotency-Key", "once"));
        var id = (string)created["id"]!;
        var rotated = await service.Write(HttpMethod.Post, $"/v1/subscriptions/{id}/rotate-secret", null, ("If-Match", "*"));
        await service.Happen("shop");
        await logging.Pump();
        using var test = await logging
            .CreateClient()
            .PostAsync(new Uri($"/v1/subscriptions/{id}/test", UriKind.Relative), null, TestContext.Current.CancellationToken);

        string[] answers =
        [
            (await service.Get($"/v1/subscriptions/{id}")).ToJsonString(),
            (await service.Get("/v1/subscriptions")).ToJsonString(),
            (await service.Get($"/v1/subscriptions/{id}/deliveries")).ToJsonString(),
            (await service.Get("/v1/audit?limit=100")).ToJsonString(), await test.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        ];
        await using (var connection = new SqliteConnection($"Data Source={service.DatabaseFile};Pooling=false"))
        {
            await connection.ExecuteAsync("pragma wal_checkpoint(truncate)");
        }

        var database = await Text(service.DatabaseFile);
        Assert.Contains("\\u2026 \\u2026 failed", answers[2], StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        foreach (var secret in new[] { Token, Bare(created["secret"]!), Bare(rotated["secret"]!) })
        {
            Assert.All(answers, answer => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
            Assert.DoesNotContain(secret, database, StringComparison.Ordinal);
            Assert.All(log.Lines, line => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_can_never_be_sent_is_given_up_after_the_last_try_and_each_is_logged()
    {
        await using var service = new RiskApiService();
        var log = new KeptLog();
        await using var logging = service.WithWebHostBuilder(
            host => host.ConfigureServices(services => services.AddLogging(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace))));
        var id = (string)(await service.Subscribe("http://127.0.0.1:1/"))["id"]!;
        await using (var connection = new SqliteConnection($"Data Source={service.DatabaseFile};Pooling=false"))
        {
            // A secret that was moved to another row does not open there.
            await connection.ExecuteAsync("update subscriptions set target = secret");
        }

        using var response = await logging.CreateClient().PostAsync(
            new Uri($"/v1/subscriptions/{id}/test", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var sent = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("dead", (string?)sent["state"]);
        Assert.Contains("belongs to something else", (string?)Assert.Single(sent["attempts"]!.AsArray())!["answer"], StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Contains("cannot be made or sent", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("try 1 failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_key_to_seal_with_nothing_is_kept_and_the_setting_is_asked_for()
    {
        Assert.SkipWhen(postgres.Unavailable is not null, postgres.Unavailable ?? "");
        await using var keyless = postgres.WithWebHostBuilder(
            host => host.ConfigureServices(services => services.Configure<AccessOptions>(access => access.EncryptionKey = null)));
        using var response = await keyless.CreateClient().PostAsync(
            new Uri("/v1/subscriptions", UriKind.Relative),
            new StringContent("""{"name":"a","channel":"webhook","url":"https://a.example/"}""", null, "application/json"),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Access:EncryptionKey", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    private static string Bare(System.Text.Json.Nodes.JsonNode secret) => ((string)secret!)["whsec_".Length..];

    private static async Task<string> Text(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
