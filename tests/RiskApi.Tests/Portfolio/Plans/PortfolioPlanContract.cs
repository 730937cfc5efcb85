using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Portfolio.Plans;

public sealed class PortfolioPlanOnSqlite(RiskApiService service) : PortfolioPlanContract<RiskApiService>(service);

public sealed class PortfolioPlanOnPostgres(PostgresService service) : PortfolioPlanContract<PostgresService>(service);

public abstract class PortfolioPlanContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Stopped = "openai/gpt-4.5-preview";

    private readonly string _team = Unique("team");

    private string Team => $"\"team\":\"{_team}\"";

    private string Selection => $"\"selection\":{{{Team}}}";

    [Theory]
    [InlineData("forty-days-a-month")]
    [InlineData("one-team")]
    public async Task Every_example_of_the_documentation_runs_as_it_stands(string example) =>
        Assert.Equal(HttpStatusCode.OK, (await Post(RequestExample.Embedded("Portfolio.Plans", example, "").Json)).Status);

    [Fact]
    public async Task Shared_work_lists_all_that_it_serves_and_the_loss_falls_month_by_month()
    {
        var (a, b) = (await Create(Project("a", Team, Stopped)), await Create(Project("b", Team, Stopped)));

        var plan = await Plan($$"""{"engineerDaysPerMonth":20,"months":6,"asOf":"2025-04-20",{{Selection}}}""");
        var months = plan["months"]!.AsArray();
        var gateway = months.SelectMany(month => month!["actions"]!.AsArray())
            .Single(action => (bool)action!["isShared"]! && (string?)action["kind"] == "route-through-gateway")!;

        Assert.Equal($"Build one gateway for the team {_team}", (string?)gateway["title"]);
        Assert.Equal(new[] { a, b }.Order(StringComparer.Ordinal), gateway["serves"]!.AsArray().Select(served => (string?)served!["project"]!["id"]));
        Assert.All(gateway["serves"]!.AsArray(), served => Assert.Equal(Stopped, (string?)served!["dependency"]));
        Assert.Equal(["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09"], months.Select(month => (string?)month!["month"]));
        var losses = months.Select(month => (double)month!["lossRemaining"]!).ToArray();
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.Equal((double)plan["totals"]!["lossAfter"]!, losses[^1]);
        Assert.Equal((double)(await Service.Get($"/v1/portfolio/summary?team={_team}&asOf=2025-04-20"))["expectedLoss"]!, (double)plan["totals"]!["lossBefore"]!);
        Assert.True((bool)plan["totals"]!["isExact"]!);
    }

    [Fact]
    public async Task A_library_that_projects_name_is_migrated_once()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            await Create($$"""
                {"name":"{{name}}",{{Team}},"dependencies":[{"model":"{{Stopped}}","sharedLibrary":"chat-kit","evaluation":"full","migrationLeadTimeDays":45,
                 "fallback":{"model":"anthropic/claude-3-7-sonnet-20250219","automatic":true,"triggersOnModelNotFound":true} }]}
                """);
        }

        // Just so much that the gateway does not fit besides.
        var plan = await Plan($$"""{"engineerDaysPerMonth":16,"months":1,"asOf":"2025-04-20",{{Selection}}}""");
        var shared = plan["months"]![0]!["actions"]!.AsArray().Where(action => (bool)action!["isShared"]!).ToArray();

        Assert.Equal("Migrate the library chat-kit off openai/gpt-4.5-preview", (string?)Assert.Single(shared)!["title"]);
        Assert.Equal(3, shared[0]!["serves"]!.AsArray().Count);
    }

    [Fact]
    public async Task Selections_choose_the_projects()
    {
        await Create(Project("a", $"{Team},\"criticality\":\"low\",\"tags\":[\"x\"]", Stopped));
        await Create(Project("b", $"{Team},\"criticality\":\"critical\",\"owner\":\"ada\"", Stopped));

        Assert.Equal(2, await Projects(""));
        Assert.Equal(1, await Projects(",\"tag\":\"x\""));
        Assert.Equal(1, await Projects(",\"owner\":\"ada\""));
        Assert.Equal(1, await Projects(",\"criticality\":\"low\""));
        Assert.Equal(0, await Projects(",\"tag\":\"x\",\"owner\":\"ada\""));
    }

    [Fact]
    public async Task No_project_selected_gives_an_empty_plan_that_says_so()
    {
        var plan = await Plan($$"""{"engineerDaysPerMonth":20,"months":2,{{Selection}}}""");

        Assert.Equal("No project fits the selection, so there is nothing to plan.", (string?)plan["summary"]);
        Assert.Equal((2, 0, 0), (plan["months"]!.AsArray().Count, (int)plan["totals"]!["projects"]!, (int)plan["notPlanned"]!["count"]!));
    }

    [Fact]
    public async Task Five_hundred_dependencies_are_planned_for()
    {
        for (var i = 0; i < 5; i++)
        {
            var dependencies = string.Join(
                ',', Enumerable.Range(1, 100).Select(part => $$"""{"model":"{{Stopped}}","share":{{part}}e-2,"promptCount":{{part % 30}} }"""));
            await Create($$"""{"name":"p{{i}}",{{Team}},"dependencies":[{{dependencies}}]}""");
        }

        var plan = await Plan($$"""{"engineerDaysPerMonth":40,{{Selection}}}""");

        Assert.Equal(500, (int)plan["basis"]!["dependencies"]!);
        Assert.InRange((double)plan["totals"]!["engineerDays"]!, 400, 480);
        Assert.Equal(10, plan["notPlanned"]!["largest"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"engineerDaysPerMonth":0}""", "engineerDaysPerMonth", "between 0.1 and 100000")]
    [InlineData("""{"engineerDaysPerMonth":0.09}""", "engineerDaysPerMonth", "between 0.1 and 100000")]
    [InlineData("""{"engineerDaysPerMonth":-5}""", "engineerDaysPerMonth", "between 0.1 and 100000")]
    [InlineData("""{"engineerDaysPerMonth":100000.1}""", "engineerDaysPerMonth", "between 0.1 and 100000")]
    [InlineData("""{"engineerDaysPerMonth":1,"months":0}""", "months", "between 1 and 24")]
    [InlineData("""{"engineerDaysPerMonth":1,"months":25}""", "months", "between 1 and 24")]
    [InlineData("""{"engineerDaysPerMonth":1,"horizonDays":0}""", "horizonDays", "between 1 and 3650")]
    [InlineData("""{"engineerDaysPerMonth":1,"horizonDays":3651}""", "horizonDays", "between 1 and 3650")]
    [InlineData("""{"engineerDaysPerMonth":1,"asOf":"2019-12-31"}""", "asOf", "2020-01-01")]
    [InlineData("""{"engineerDaysPerMonth":1,"asOf":"2100-01-01"}""", "asOf", "2099-12-31")]
    [InlineData("""{"engineerDaysPerMonth":1,"selection":{"team":"\u0007"}}""", "selection.team", "control characters")]
    [InlineData("""{"engineerDaysPerMonth":1,"selection":{"owner":"\u0007"}}""", "selection.owner", "control characters")]
    [InlineData("""{"engineerDaysPerMonth":1,"selection":{"tag":"123456789012345678901234567890123456789012345678901"}}""", "selection.tag", "50 characters")]
    public async Task What_is_out_of_bounds_is_named(string body, string path, string message)
    {
        var (status, problem) = await Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, (string?)problem["errors"]?[path]?[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "'engineerDaysPerMonth' is required")]
    [InlineData("""{"engineerDaysPerMonth":null}""", "engineerDaysPerMonth is not a number")]
    [InlineData("""{"engineerDaysPerMonth":"40"}""", "engineerDaysPerMonth is not a number")]
    [InlineData("""{"engineerDaysPerMonth":1,"months":1.5}""", "months is not a whole number")]
    [InlineData("""{"engineerDaysPerMonth":1,"selection":{"criticality":"huge"}}""", "one of low, medium, high, critical")]
    [InlineData("""{"engineerDaysPerMonth":1,"selection":{"teem":"x"}}""", "'teem' at selection is not a member")]
    [InlineData("""{"engineerDaysPerMonth":1,"budget":5}""", "'budget' at the top of the body is not a member")]
    public async Task What_cannot_be_read_is_told_with_its_place(string body, string detail)
    {
        var (status, problem) = await Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(detail, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"engineerDaysPerMonth\":0.1,\"months\":1,\"horizonDays\":1,\"asOf\":\"2020-01-01\"")]
    [InlineData("\"engineerDaysPerMonth\":100000,\"months\":24,\"horizonDays\":3650,\"asOf\":\"2099-12-31\"")]
    public async Task Bounds_belong_to_what_is_allowed(string members)
    {
        await Create(Project("a", Team, Stopped));
        Assert.Equal(HttpStatusCode.OK, (await Post($"{{{members},{Selection}}}")).Status);
    }

    private async Task<int> Projects(string more) =>
        (int)(await Plan($$"""{"engineerDaysPerMonth":20,"selection":{ {{Team}}{{more}} } }"""))["totals"]!["projects"]!;

    private async Task<JsonNode> Plan(string body)
    {
        var (status, answer) = await Post(body);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Post(string body)
    {
        var (status, _, answer) = await Send(HttpMethod.Post, "/v1/portfolio/plan", body);
        return (status, answer!);
    }
}
