using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using RiskApi.Access.Keys;
using RiskApi.Tests.Access;
using RiskApi.Tests.Storage;

namespace RiskApi.Tests.Hosting.Telemetry;

public sealed class TelemetryTests(ClosedService service) : IClassFixture<ClosedService>
{
    private const string Canary = "canary-3f9a";

    [Fact]
    public async Task Prometheus_gets_our_metrics_with_a_key()
    {
        await using var measured = service.WithWebHostBuilder(host => host.UseSetting("Telemetry:Prometheus", "true"));
        using var client = measured.CreateClient();
        using var refused = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        client.DefaultRequestHeaders.Add("X-Api-Key", ClosedService.Bootstrap);
        using var body = new StringContent("""{"dependencies":[{"model":"gpt-4o"}]}""", Encoding.UTF8, "application/json");
        using var assessed = await client.PostAsync(new Uri("/v1/assessments", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Matches("""riskapi_assessments_total\{[^}]*riskapi_score_band="[a-z]+"[^}]*\} 1""", metrics);
        Assert.Contains("riskapi_assessment_score_bucket", metrics, StringComparison.Ordinal);
        Assert.Matches(@"riskapi_catalog_age_days(\{[^}]*\})? 129", metrics);
        Assert.Contains("http_server_request_duration_seconds", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_service_in_the_process_does_is_not_measured()
    {
        await using var measured = service.WithWebHostBuilder(host => host.UseSetting("Telemetry:Prometheus", "true"));
        using var client = measured.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", ClosedService.Bootstrap);
        await service.Assess("""{"dependencies":[{"model":"gpt-4o"}]}""");
        var metrics = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("riskapi_catalog_models", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("riskapi_assessments_total", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/assessments", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_there_are_no_metrics()
    {
        using var response = await service.Send(HttpMethod.Get, "/metrics");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_and_no_secret_or_body()
    {
        var received = new ConcurrentDictionary<string, ConcurrentQueue<byte[]>>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async http =>
        {
            using var buffer = new MemoryStream();
            await http.Request.Body.CopyToAsync(buffer);
            received.GetOrAdd(http.Request.Path, _ => []).Enqueue(buffer.ToArray());
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        var folder = Directory.CreateTempSubdirectory("riskapi-telemetry-").FullName;
        var key = ApiKey.New().Text;
        await using (var traced = ServiceProcess.Start(
            "Sqlite", $"Data Source={Path.Combine(folder, "riskapi.db")}", "--Access:Mode=Keys", $"--Access:BootstrapKey={key}", "--Logging:LogLevel:Default=Debug",
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.First()}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            await traced.Ready();
            traced.Client.DefaultRequestHeaders.Add("X-Api-Key", key);
            using var created = await traced.Client.PutAsJson("/v1/projects/traced", $$"""{"name":"{{Canary}}","dependencies":[{"model":"gpt-4o"}]}""");
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            using var issue = new StringContent("""{"name":"of-a-test","role":"reader"}""", Encoding.UTF8, "application/json");
            using var issued = await traced.Client.PostAsync(new Uri("/v1/keys", UriKind.Relative), issue, TestContext.Current.CancellationToken);
            var secret = (string)(await RiskApiService.Json(issued))["secret"]!;
            using var queried = await traced.Client.GetAsync(new Uri($"/v1/projects?owner={Canary}", UriKind.Relative), TestContext.Current.CancellationToken);
            await traced.AskToStop();
            Assert.Equal(0, await traced.Ended());

            var all = received.Values.SelectMany(bodies => bodies).Select(Encoding.Latin1.GetString).ToArray();
            Assert.All([key, secret, Canary], text => Assert.DoesNotContain(all, body => body.Contains(text, StringComparison.Ordinal)));
        }

        Directory.Delete(folder, recursive: true);
        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], received.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(received["/v1/traces"], body => Encoding.Latin1.GetString(body).Contains("sqlite", StringComparison.Ordinal));
        Assert.Contains(received["/v1/metrics"], body => Encoding.Latin1.GetString(body).Contains("riskapi.catalog.age", StringComparison.Ordinal));
    }
}
