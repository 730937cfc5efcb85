using System.Net;

namespace RiskApi.Tests.Portfolio;

public sealed class PortfolioChangesOnSqlite : PortfolioChangesContract
{
    protected override RiskApiService NewService() => new();
}

public sealed class PortfolioChangesOnPostgres : PortfolioChangesContract
{
    protected override RiskApiService NewService() => new PostgresService();
}

/// <summary>Two days of all projects; tests have a service and a clock of their own.</summary>
public abstract class PortfolioChangesContract
{
    private const string Stopped = "openai/gpt-4.5-preview";

    protected abstract RiskApiService NewService();

    [Fact]
    public async Task What_was_written_since_is_told_apart_from_what_was_there()
    {
        await using var service = Available(NewService());
        await Put(service, "stays", "openai/gpt-5.4-mini");
        await Put(service, "moves", "openai/gpt-5.4-mini");
        await Put(service, "goes", Stopped);
        service.Time.Advance(TimeSpan.FromDays(2));
        await Put(service, "comes", Stopped);
        await Put(service, "moves", Stopped, "\"1\"");
        await Delete(service, "goes");

        var changes = await service.Get("/v1/portfolio/changes?since=2026-11-24&team=changes");
        var fates = changes["items"]!.AsArray().ToDictionary(item => (string)item!["project"]!["id"]!, item => (string?)item!["fate"]);
        Assert.Equal(("appeared", "gone", "stayed"), (fates["comes"], fates["goes"], fates["moves"]));
        Assert.DoesNotContain("stays", fates.Keys);
        Assert.Equal((1, 1), ((int)changes["totals"]!["appeared"]!, (int)changes["totals"]!["gone"]!));

        var moved = changes["items"]!.AsArray().Single(item => (string?)item!["project"]!["id"] == "moves")!;
        Assert.True((double)moved["causes"]![1]!["points"]! > 1);
        Assert.Equal((double)moved["change"]!, moved["causes"]!.AsArray().Sum(cause => (double)cause!["points"]!), 0.02);
        Assert.Equal(["openai/gpt-4.5-preview", "openai/gpt-5.4-mini"], moved["lines"]!.AsArray().Select(line => (string?)line!["requested"]));
    }

    [Fact]
    public async Task Filters_choose_projects_that_are_there_and_those_that_went()
    {
        await using var service = Available(NewService());
        await Put(service, "goes", Stopped);
        service.Time.Advance(TimeSpan.FromDays(2));
        await Delete(service, "goes");

        Assert.Equal(1, (int)(await service.Get("/v1/portfolio/changes?since=2026-11-24&team=changes"))["totals"]!["gone"]!);
        Assert.Equal(0, (int)(await service.Get("/v1/portfolio/changes?since=2026-11-24&team=other"))["totals"]!["gone"]!);
        Assert.Equal(0, (int)(await service.Get("/v1/portfolio/changes?since=2026-11-23&team=changes"))["totals"]!["gone"]!);
    }

    [Theory]
    [InlineData("since=2026-11-24", "since")]
    [InlineData("since=2027-01-01", "since")]
    [InlineData("since=monday", "since")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("sinse=2026-11-20", "sinse")]
    public async Task A_bad_question_is_refused_with_its_place(string question, string place)
    {
        await using var service = Available(NewService());
        using var response = await service.Send(HttpMethod.Get, $"/v1/portfolio/changes?{question}");
        var problem = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(place, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    private static RiskApiService Available(RiskApiService service)
    {
        Assert.SkipWhen(service.Unavailable is not null, service.Unavailable ?? "");
        return service;
    }

    private static async Task Put(RiskApiService service, string id, string model, string? version = null)
    {
        var body = $$"""{"name":"{{id}}","team":"changes","dependencies":[{"model":"{{model}}","migrationLeadTimeDays":45}]}""";
        using var response = await service.Send(
            HttpMethod.Put, $"/v1/projects/{id}", body, headers: version is null ? ("If-None-Match", "*") : ("If-Match", version));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task Delete(RiskApiService service, string id)
    {
        using var response = await service.Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }
}
