using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RiskApi.Assessments.Rescorings;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Storage;
using RiskApi.Storage.Forecast;
using RiskApi.Tests;
using RiskApi.Web;
using RiskApi.Web.Document;

[assembly: AssemblyFixture(typeof(RiskApiService))]
[assembly: AssemblyFixture(typeof(PostgresService))]

namespace RiskApi.Tests;

/// <summary>The service in process, on 2026-11-24, with an SQLite database of its own.</summary>
public class RiskApiService : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The project that the examples of the documentation speak of.</summary>
    public const string ExampleProject = "support-copilot";

    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-tests-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Why the service cannot run here; null where it can.</summary>
    public virtual string? Unavailable => null;

    /// <summary>The key that requests come with where a test gives none; null for an open service.</summary>
    protected virtual string? Key => null;

    /// <summary>Settings other than those that are shipped.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    /// <summary>Whether projects are assessed again in the background. Assessments that nobody asked for would surprise tests that count them.</summary>
    public bool Rescores { get; init; }

    /// <summary>Whether the track record is computed in the background. It takes seconds that tests of other subjects need not pay.</summary>
    public bool JudgesForecasts { get; init; }

    public string DatabaseFile => Path.Combine(_folder, "riskapi.db");

    /// <summary>What a request is served by.</summary>
    public IServiceProvider Scoped => field ??= Services.CreateScope().ServiceProvider;

    public async Task<JsonNode> Get(string path)
    {
        using var response = await CreateClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await Json(response);
    }

    public async Task<JsonNode> Assess(string body)
    {
        using var response = await Send(HttpMethod.Post, "/v1/assessments", body);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await Json(response);
    }

    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, string? body = null, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (Key is not null && !headers.Any(header => header.Name is "Authorization" or "X-Api-Key"))
        {
            request.Headers.Add("X-Api-Key", Key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        return await CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask InitializeAsync()
    {
        if (Unavailable is null)
        {
            var pass = Services.GetRequiredService<RescoringPass>();
            await pass.End((await pass.Begin(new("", "", Time.Today()), CancellationToken.None)).Id, CancellationToken.None);
            await Services.GetRequiredService<Database>().Write(Author.Service(Time), session => LedgerStore.Keep(session, Said), CancellationToken.None);
            await Write(HttpMethod.Post, "/v1/subscriptions", """{"name":"Nobody listens","channel":"webhook","url":"http://127.0.0.1:1/"}""");
            await Write(HttpMethod.Post, "/v1/subscriptions/latest/test", "");
            await Write(HttpMethod.Put, $"/v1/projects/{ExampleProject}", RequestExample.Embedded("Projects", ExampleProject, "").Json);
            await Write(HttpMethod.Post, $"/v1/projects/{ExampleProject}/assessments", "{}");
            await Write(
                HttpMethod.Put,
                $"/v1/projects/{ExampleProject}/waivers/openai/gpt-4.1-2025-04-14",
                RequestExample.Embedded("Portfolio.Worklists", "switched-off", "").Json);
            await Write(HttpMethod.Post, $"/v1/projects/{ExampleProject}/reviews", "{}");
            await Write(HttpMethod.Post, $"/v1/projects/{ExampleProject}/reviews/latest/milestones", """{"name":"Start"}""");
            await Write(HttpMethod.Post, "/v1/catalog/imports?apply=true", RequestExample.Embedded("Catalog.Imports", "model-eol", "").Json);
            await Write(HttpMethod.Post, "/v1/catalog/revisions/1/rollback", null);
            await Write(
                HttpMethod.Put,
                "/v1/catalog/overrides/support-deployment",
                """{"model":"azure-openai/gpt-4o-2024-11-20","reason":"Our name for it.","owner":"ada@example.com","deploymentNames":["azure/support-deployment"]}""");
            await Write(HttpMethod.Post, "/v1/keys", """{"name":"example","role":"reader"}""");
            await Write(HttpMethod.Put, "/v1/gate-policies/release", RequestExample.Embedded("Assessments.Gate", "release-policy", "").Json);
        }
    }

    /// <summary>What was said today, of one model, as all of them take a while.</summary>
    private DayForecasts Said => new(Time.Today(), FittedForecast.Version, "catalog", [new(
        "openai",
        "gpt-4.1-2025-04-14",
        ForecastBasis.Forecast,
        [.. ForecastSummary.UsualHorizonsDays.Select(days => new SaidProbability(days, 0.1, 0.5))])]);

    private async Task Write(HttpMethod method, string path, string? body)
    {
        using var response = await Send(method, path, body, headers: ("If-None-Match", "*"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public static async Task<JsonNode> Json(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("Rescoring:Enabled", Rescores ? "true" : "false");
        builder.UseSetting("Rescoring:LookEvery", "00:00:00.050");
        builder.UseSetting("ForecastLedger:Enabled", "false");
        builder.UseSetting("Pages:KeysFolder", Path.Combine(_folder, "keys"));

        builder.UseSetting("TrackRecord:Enabled", JudgesForecasts ? "true" : "false");

        // Nothing is sent unless a test says so, and what is sent stays on this machine.
        builder.UseSetting("Notifications:Enabled", "false");
        builder.UseSetting("Notifications:LookEvery", "00:00:00.020");
        builder.UseSetting("Notifications:AllowPrivateAddresses", "true");
        UseDatabase(builder);
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }

    protected virtual void UseDatabase(IWebHostBuilder builder) => builder.UseSetting("Database:ConnectionString", $"Data Source={DatabaseFile}");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
