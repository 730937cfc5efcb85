using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Assessments.Rescorings;
using RiskApi.Catalog.Served;
using RiskApi.Web;

namespace RiskApi.Tests.Assessments.Kept;

/// <summary>A clock that ran ahead and is set back leaves no answers from the future.</summary>
public sealed class ClockTests
{
    private const string Project = "/v1/projects/support-copilot";

    [Fact]
    public async Task What_was_assessed_ahead_is_read_once_the_clock_gets_there()
    {
        await using var service = new RiskApiService();
        await service.InitializeAsync();
        var before = (string?)(await service.Get($"{Project}/assessments/latest"))["id"];
        service.Time.Advance(TimeSpan.FromDays(30));
        var ahead = await Assess(service);
        service.Time.AdjustTime(service.Time.GetUtcNow().AddDays(-30));

        Assert.Equal(before, (string?)(await service.Get($"{Project}/assessments/latest"))["id"]);
        Assert.DoesNotContain(ahead, (await service.Get($"{Project}/assessments")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ahead, (await service.Get($"{Project}/trend")).ToJsonString(), StringComparison.Ordinal);
        using var hidden = await service.Send(HttpMethod.Get, $"{Project}/assessments/{ahead}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        service.Time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(ahead, (string?)(await service.Get($"{Project}/assessments/latest"))["id"]);
    }

    [Fact]
    public async Task A_pass_over_the_projects_takes_the_place_of_what_was_assessed_ahead()
    {
        await using var service = new RiskApiService();
        await service.InitializeAsync();
        service.Time.Advance(TimeSpan.FromDays(1));
        var ahead = await Assess(service);
        service.Time.AdjustTime(service.Time.GetUtcNow().AddDays(-1).AddSeconds(1));
        var pass = service.Services.GetRequiredService<RescoringPass>();
        var catalog = service.Services.GetRequiredService<CurrentCatalog>().Current;
        var outlook = service.Services.GetRequiredService<OutlookCache>().Of(catalog, service.Time.Today());
        var begun = await pass.Begin(new(catalog.Snapshot.Version, "1", service.Time.Today()), TestContext.Current.CancellationToken);
        await pass.Advance(begun.Id, outlook, TestContext.Current.CancellationToken);

        var latest = (await service.Get(Project))["latestAssessment"]!;
        Assert.NotEqual(ahead, (string?)latest["id"]);
        Assert.Equal((string?)latest["id"], (string?)(await service.Get($"{Project}/assessments/latest"))["id"]);
    }

    [Fact]
    public async Task An_answer_to_an_idempotency_key_is_forgotten_where_it_was_given_ahead()
    {
        await using var service = new RiskApiService();
        await service.InitializeAsync();
        const string body = """{"name":"x","dependencies":[{"model":"gpt-4o"}]}""";
        service.Time.Advance(TimeSpan.FromDays(30));
        using var ahead = await service.Send(HttpMethod.Post, "/v1/projects", body, headers: ("Idempotency-Key", "one"));
        service.Time.AdjustTime(service.Time.GetUtcNow().AddDays(-30));
        using var now = await service.Send(HttpMethod.Post, "/v1/projects", body, headers: ("Idempotency-Key", "one"));

        Assert.NotEqual(ahead.Headers.Location, now.Headers.Location);
    }

    private static async Task<string> Assess(RiskApiService service)
    {
        using var made = await service.Send(HttpMethod.Post, $"{Project}/assessments", "{}");
        return (string)(await RiskApiService.Json(made))["id"]!;
    }
}
