using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using RiskApi.Tests.Access;

namespace RiskApi.Tests.Hosting.Telemetry;

/// <summary>Projects are measured where the settings ask for it, and no more of them than they say.</summary>
public sealed class ProjectGaugeTests : IAsyncLifetime
{
    private const string Broken = """{"name":"Broken","dependencies":[{"model":"openai/gpt-4.5-preview","migrationLeadTimeDays":45}]}""";
    private const string Calm = """{"name":"Calm","dependencies":[{"model":"openai/text-embedding-3-small","environment":"test"}]}""";

    private readonly ClosedService _service = new();

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Without_the_setting_no_project_is_measured()
    {
        await Put("broken", Broken);
        await using var measured = _service.WithWebHostBuilder(host => host.UseSetting("Telemetry:Prometheus", "true"));

        Assert.DoesNotContain("riskapi_project", await Metrics(measured), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_days_left_and_what_is_unready_are_measured_until_the_project_is_gone()
    {
        await Put("broken", Broken);
        var facts = await RiskApiService.Json(await _service.Send(HttpMethod.Get, "/v1/projects/broken/facts.json"));
        await using var measured = Measured(most: 1000);

        var metrics = await Eventually.Sees(() => Metrics(measured), text => text.Contains("riskapi_project_unready", StringComparison.Ordinal));
        Assert.Equal((double)facts["score"]!, Value(metrics, "riskapi_project_score", "broken"));
        Assert.Equal(-498, Value(metrics, "riskapi_project_days_left_days", "broken"));
        Assert.Equal((int)facts["startByPassedCount"]!, Value(metrics, "riskapi_project_unready", "broken"));

        using var gone = await _service.Send(HttpMethod.Delete, "/v1/projects/broken", headers: ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await Eventually.Sees(
            () =>
            {
                _service.Time.Advance(TimeSpan.FromSeconds(15));
                return Metrics(measured);
            },
            text => double.IsNaN(Value(text, "riskapi_project_score", "broken") ?? 0));
    }

    [Fact]
    public async Task The_highest_scores_are_measured_where_there_are_more_projects_than_the_settings_let()
    {
        await Put("broken", Broken);
        await Put("calm", Calm);
        await using var measured = Measured(most: 1);

        var metrics = await Eventually.Sees(() => Metrics(measured), text => text.Contains("riskapi_project_score", StringComparison.Ordinal));
        Assert.NotNull(Value(metrics, "riskapi_project_score", "broken"));
        Assert.Null(Value(metrics, "riskapi_project_score", "calm"));
    }

    private static async Task<string> Metrics(WebApplicationFactory<Program> service)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", ClosedService.Bootstrap);
        return await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static double? Value(string metrics, string name, string project) => metrics.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains($"riskapi_project_id=\"{project}\"", StringComparison.Ordinal))
        .Select(line => (double?)double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture))
        .SingleOrDefault();

    private WebApplicationFactory<Program> Measured(int most) => _service.WithWebHostBuilder(host => host
        .UseSetting("Telemetry:Prometheus", "true")
        .UseSetting("Telemetry:ProjectGauges", "true")
        .UseSetting("Telemetry:MostProjectGauges", most.ToString(CultureInfo.InvariantCulture)));

    private async Task Put(string id, string project)
    {
        using var kept = await _service.Send(HttpMethod.Put, $"/v1/projects/{id}", project, headers: ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
    }
}
