using System.Text.Json.Nodes;

namespace RiskApi.Tests.Assessments.Rescorings;

public sealed class RescoringsOnSqlite : RescoringContract
{
    protected override RiskApiService NewService(bool rescores) => new() { Rescores = rescores };
}

public sealed class RescoringsOnPostgres : RescoringContract
{
    protected override RiskApiService NewService(bool rescores) => new PostgresService { Rescores = rescores };
}

/// <summary>Projects are assessed again when facts, method or day change; tests have a service and a clock of their own.</summary>
public abstract class RescoringContract
{
    protected abstract RiskApiService NewService(bool rescores);

    [Fact]
    public async Task A_new_day_has_all_projects_assessed_once_and_keeps_what_tells_something_new()
    {
        await using var service = Available(NewService(rescores: true));
        await Ended(service, 1);
        await Put(service, "shop", "openai/gpt-5.4-mini");

        service.Time.Advance(TimeSpan.FromDays(1));
        var first = await Ended(service, 2);
        service.Time.Advance(TimeSpan.FromDays(1));
        var second = await Ended(service, 3);

        Assert.Equal((1, 1, 0), ((int)first["assessed"]!, (int)first["kept"]!, (int)first["failed"]!));
        Assert.Equal((1, 0, "2026-11-26"), ((int)second["assessed"]!, (int)second["kept"]!, (string?)second["asOf"]));
        Assert.Single((await service.Get("/v1/projects/shop/assessments"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_happened_while_nobody_looked_is_told()
    {
        await using var service = Available(NewService(rescores: true));
        await Ended(service, 1);
        var noticed = await ModelUnderNotice(service);
        await Put(service, "bot", $"{noticed["provider"]}/{noticed["model"]}");

        service.Time.Advance(TimeSpan.FromDays(1));
        await Ended(service, 2);
        service.Time.SetUtcNow(new DateTimeOffset(DateTime.Parse((string)noticed["lifecycle"]!["retiresOn"]!, null), TimeSpan.Zero).AddDays(2));
        await Ended(service, 3);
        var told = (await service.Get("/v1/projects/bot/events"))["items"]!.AsArray().Select(one => (string?)one!["event"]!["kind"]).ToArray();

        Assert.Contains("notice-given", told);
        Assert.Single(told, "retired");
    }

    [Fact]
    public async Task Every_project_is_assessed_once_by_however_many_instances()
    {
        const int count = 40;
        await using var service = Available(NewService(rescores: false));
        for (var i = 0; i < count; i++)
        {
            await Put(service, $"p{i}", "openai/gpt-5.4-mini");
        }

        // SQLite is for one instance; a second one on the same machine does no harm.
        var instances = Enumerable.Range(0, 2)
            .Select(_ => service.WithWebHostBuilder(host => host.UseSetting("Rescoring:Enabled", "true").UseSetting("Rescoring:BatchSize", "2")))
            .ToArray();
        Array.ForEach(instances, instance => _ = instance.Server);
        var pass = await Ended(service, 1);
        foreach (var instance in instances)
        {
            await instance.DisposeAsync();
        }

        Assert.Equal((count, count), ((int)pass["assessed"]!, (int)pass["kept"]!));
        for (var i = 0; i < count; i++)
        {
            Assert.Single((await service.Get($"/v1/projects/p{i}/assessments"))["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task An_unknown_pass_is_a_404()
    {
        await using var service = Available(NewService(rescores: false));

        foreach (var id in new[] { "latest", "7", "x" })
        {
            using var response = await service.Send(HttpMethod.Get, $"/v1/rescorings/{id}");
            Assert.Equal("/problems/unknown-rescoring", (string?)(await RiskApiService.Json(response))["type"]);
        }
    }

    private static RiskApiService Available(RiskApiService service)
    {
        Assert.SkipWhen(service.Unavailable is not null, service.Unavailable ?? "");
        return service;
    }

    private static async Task<JsonNode> ModelUnderNotice(RiskApiService service) =>
        (await service.Get("/v1/models?status=deprecated&limit=100"))["items"]!.AsArray()
            .First(model =>
                ((string?)model!["lifecycle"]!["retiresOn"])?.CompareTo("2027-01-01") > 0 && ((string?)model["lifecycle"]!["retiresOn"])!.Length == 10)!;

    private static async Task Put(RiskApiService service, string id, string model)
    {
        using var response = await service.Send(
            HttpMethod.Put,
            $"/v1/projects/{id}",
            $$"""{"name":"{{id}}","dependencies":[{"model":"{{model}}","migrationLeadTimeDays":10}]}""",
            headers: ("If-None-Match", "*"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A pass, once it has ended.</summary>
    private static async Task<JsonNode> Ended(RiskApiService service, int id) =>
        (await Eventually.Sees(() => Answer(service, $"/v1/rescorings/{id}"), answer => (string?)answer?["state"] == "ended"))!;

    private static async Task<JsonNode?> Answer(RiskApiService service, string path)
    {
        using var response = await service.Send(HttpMethod.Get, path);
        return await RiskApiService.Json(response);
    }
}
