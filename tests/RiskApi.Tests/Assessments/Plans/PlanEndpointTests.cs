using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Assessments.Plans;

public class PlanEndpointTests(RiskApiService service)
{
    [Theory]
    [InlineData("down-to-a-target")]
    [InlineData("within-a-budget")]
    [InlineData("after-the-notice")]
    public async Task Every_example_of_the_documentation_runs_as_it_stands(string example)
    {
        var plan = await Ask(Example(example));

        Assert.NotEmpty(plan["steps"]!.AsArray());
        Assert.NotEqual(false, (bool?)plan["targetReached"]);
        Assert.True((bool)plan["isExact"]!);
    }

    [Fact]
    public async Task The_changes_of_its_steps_are_a_scenario()
    {
        var request = JsonNode.Parse(Example("down-to-a-target"))!.AsObject();
        var plan = await Ask(request.ToJsonString());
        var whatIf = new JsonObject
        {
            ["project"] = request["project"]!.DeepClone(),
            ["scenarios"] = new JsonArray(new JsonObject
            {
                ["name"] = "The plan",
                ["changes"] = new JsonArray([.. plan["steps"]!.AsArray().Select(step => step!["change"]!.DeepClone())]),
            }),
        };
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments/what-if", whatIf.ToJsonString());
        var answer = await RiskApiService.Json(response);

        Assert.True(response.IsSuccessStatusCode, answer.ToJsonString());
        Assert.Equal((double)plan["after"]!["score"]!, (double)answer["scenarios"]![0]!["score"]!["after"]!);
    }

    [Fact]
    public async Task A_step_says_what_an_advised_action_says_and_when_it_starts()
    {
        var step = (await Ask(Example("after-the-notice")))["steps"]![0]!.AsObject();

        Assert.All(
            "action dependency title because change replacement replacementFacts effortDays scoreAfter pointsRemoved startByOn startsOn isLate".Split(' '),
            member => Assert.True(step.ContainsKey(member), member));
        Assert.Equal("2025-04-20", (string?)step["startsOn"]);
    }

    [Fact]
    public async Task A_project_that_is_kept_can_be_planned_for()
    {
        var plan = await Ask($$"""{ "projectId": "{{RiskApiService.ExampleProject}}", "effortBudgetDays": 10 }""");
        using var none = await Post("""{ "projectId": "nobody", "effortBudgetDays": 10 }""");

        Assert.NotEmpty(plan["steps"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("""{ "targetScore": 10 }""", "project", "either 'project' or 'projectId'")]
    [InlineData("""{ "targetScore": 10, "projectId": "a", "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "project", "either 'project' or 'projectId'")]
    [InlineData("""{ "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "targetScore", "'targetScore', 'effortBudgetDays' or both")]
    [InlineData("""{ "targetScore": -0.1, "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "targetScore", "between 0 and 100")]
    [InlineData("""{ "targetScore": 100.1, "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "targetScore", "between 0 and 100")]
    [InlineData("""{ "effortBudgetDays": -1, "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "effortBudgetDays", "between 0 and 1000000")]
    [InlineData("""{ "effortBudgetDays": 1000001, "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "effortBudgetDays", "between 0 and 1000000")]
    [InlineData("""{ "targetScore": 10, "actions": [], "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "actions", "at least one kind")]
    [InlineData("""{ "targetScore": 10, "actions": ["pin-snapshot"], "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "actions", "takes no points off")]
    [InlineData("""{ "targetScore": 10, "horizonDays": 3651, "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "horizonDays", "between 1 and 3650")]
    [InlineData("""{ "targetScore": 10, "asOf": "2019-12-31", "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "asOf", "2020-01-01")]
    [InlineData("""{ "targetScore": 10, "project": { "dependencies": [] } }""", "project.dependencies", "at least one dependency")]
    [InlineData("""{ "targetScore": 10, "project": { "dependencies": [null] } }""", "project.dependencies[0]", "must not be null")]
    public async Task What_is_out_of_bounds_is_named(string body, string path, string message)
    {
        using var response = await Post(body);
        var errors = (await RiskApiService.Json(response))["errors"];

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (string?)errors?[path]?[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "targetScore": 10, "actions": ["pray"], "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "actions[0] is not one of migrate, retrain-fine-tune")]
    [InlineData("""{ "targetScore": 10, "actions": [null], "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "actions[0] is not one of migrate")]
    [InlineData("""{ "targetScore": "10", "project": { "dependencies": [{ "model": "gpt-4o" }] } }""", "targetScore is not a number")]
    [InlineData("""{ "targetScore": 10, "project": 5 }""", "project is not an object")]
    public async Task What_cannot_be_read_is_told_with_its_place(string body, string detail)
    {
        using var response = await Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(detail, (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1_000_000, false)]
    [InlineData(100, 0, true)]
    public async Task The_bounds_themselves_are_within_them(double target, double budget, bool isReached)
    {
        var plan = await Ask($$"""{ "targetScore": {{target}}, "effortBudgetDays": {{budget}}, "project": { "dependencies": [{ "model": "gpt-4o" }] } }""");

        // Nothing is to be done where any score will do, and everything that helps where none is low enough.
        Assert.Equal(isReached, (bool)plan["targetReached"]!);
        Assert.Equal(isReached, plan["steps"]!.AsArray().Count == 0);
    }

    private static string Example(string name) => RequestExample.Embedded("Assessments.Plans", name, "").Json;

    private Task<HttpResponseMessage> Post(string body) => service.Send(HttpMethod.Post, "/v1/assessments/plan", body);

    private async Task<JsonNode> Ask(string body)
    {
        using var response = await Post(body);
        var answer = await RiskApiService.Json(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }
}
