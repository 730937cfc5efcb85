using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Assessments.WhatIfs;

public class WhatIfEndpointTests(RiskApiService service)
{
    private const string Announce = """{ "change": "announce-retirement", "model": "gpt-4.1", "retiresOn": "2027-03-01" }""";

    [Theory]
    [InlineData("before-the-notice", 3)]
    [InlineData("choices-of-today", 4)]
    public async Task Every_example_of_the_documentation_runs_as_it_stands(string example, int scenarios)
    {
        var answer = await Ask(RequestExample.Embedded("Assessments.WhatIfs", example, "").Json);

        Assert.Equal(scenarios, answer["scenarios"]!.AsArray().Count);
        Assert.All(answer["scenarios"]!.AsArray(), scenario => Assert.NotEqual(0, (double)scenario!["score"]!["change"]!));
    }

    [Fact]
    public async Task A_project_that_is_kept_can_be_asked_about()
    {
        var answer = await Ask($$"""{ "projectId": "{{RiskApiService.ExampleProject}}", "scenarios": [{{Scenario("a", Announce)}}] }""");

        Assert.Equal(2, answer["scenarios"]![0]!["dependencies"]!.AsArray().Count);
        using var none = await service.Send(
            HttpMethod.Post, "/v1/assessments/what-if", $$"""{ "projectId": "nobody", "scenarios": [{{Scenario("a", Announce)}}] }""");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Before_is_what_an_assessment_says()
    {
        var answer = await Ask(Body($"[{Scenario("a", Announce)}]"));
        var assessment = await service.Assess("""{ "dependencies": [{ "model": "gpt-4.1" }, { "model": "x" }] }""");

        foreach (var member in "score band scoreRange confidence expectedMigrations expectedEffortDays concentration".Split(' '))
        {
            Assert.True(JsonNode.DeepEquals(assessment[member], answer["before"]![member]), member);
        }
    }

    [Fact]
    public async Task An_announced_retirement_gives_a_deadline()
    {
        var dependency = (await Ask(Body($"[{Scenario("a", Announce)}]")))["scenarios"]![0]!["dependencies"]![0]!;

        Assert.Equal("changed", (string?)dependency["outcome"]);
        Assert.Equal("deprecated", (string?)dependency["after"]!["status"]);
        Assert.Equal("2027-03-01", (string?)dependency["after"]!["deadline"]!["endsOn"]);
        Assert.Contains("It stops answering on 2027-03-01", (string?)dependency["points"]![0]!["because"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_of_a_change_may_come_last()
    {
        var answer = await Ask(Body($"[{Scenario("a", """{ "dependency": "x", "change": "drop-dependency" }""")}]"));

        Assert.Equal("dropped", (string?)answer["scenarios"]![0]!["dependencies"]![1]!["outcome"]);
    }

    [Fact]
    public async Task A_merge_patch_rewrites_the_project()
    {
        var patched = (await Ask(
            Body("""[{ "name": "a", "mergePatch": { "criticality": "low", "dependencies": [{ "model": "x", "share": 0.5 }] } }]""")))["scenarios"]![0]!;

        Assert.Equal(["dropped", "changed"], patched["dependencies"]!.AsArray().Select(dependency => (string?)dependency!["outcome"]));
        Assert.Equal(0.075, (double)patched["dependencies"]![1]!["impact"]!["after"]!);
    }

    [Theory]
    [InlineData(20, 1, HttpStatusCode.OK)]
    [InlineData(21, 1, HttpStatusCode.BadRequest)]
    [InlineData(1, 50, HttpStatusCode.OK)]
    [InlineData(1, 51, HttpStatusCode.BadRequest)]
    [InlineData(10_000, 1, HttpStatusCode.BadRequest)]
    public async Task Scenarios_and_changes_are_bounded(int scenarios, int changes, HttpStatusCode status)
    {
        var all = Enumerable.Range(0, scenarios).Select(i => Scenario($"{i}", [.. Enumerable.Repeat(Announce, changes)]));
        using var response = await Post(Body($"[{string.Join(',', all)}]"));

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("[]", "scenarios", "at least one scenario")]
    [InlineData("[null]", "scenarios[0]", "must not be null")]
    [InlineData("""[{ "name": "" , "mergePatch": {} }]""", "scenarios[0].name", "must not be empty")]
    [InlineData("""[{ "name": "a", "mergePatch": {} }, { "name": "a", "mergePatch": {} }]""", "scenarios[1].name", "scenarios[0] is called 'a' too")]
    [InlineData("""[{ "name": "a" }]""", "scenarios[0].changes", "one of the two")]
    [InlineData("""[{ "name": "a", "mergePatch": {}, "changes": [] }]""", "scenarios[0].changes", "one of the two")]
    [InlineData("""[{ "name": "a", "changes": [] }]""", "scenarios[0].changes", "at least one change")]
    [InlineData("""[{ "name": "a", "changes": [null] }]""", "scenarios[0].changes[0]", "must not be null")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "set-share", "dependency": "x", "share": 1.5 }] }]""", "scenarios[0].changes[0].share", "between 0 and 1")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "set-lead-time", "dependency": "x", "migrationLeadTimeDays": 0 }] }]""", "scenarios[0].changes[0].migrationLeadTimeDays", "between 1 and 3650")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "shorten-approvals", "dependency": "x", "approvalDays": -1 }] }]""", "scenarios[0].changes[0].approvalDays", "between 0 and 1000")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "set-usage", "dependency": "x", "promptCount": 100001 }] }]""", "scenarios[0].changes[0].promptCount", "between 0 and 100000")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "add-fallback", "dependency": "x", "fallback": { "model": "" } }] }]""", "scenarios[0].changes[0].fallback.model", "must not be empty")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "add-dependency", "added": { "model": "y", "share": -1 } }] }]""", "scenarios[0].changes[0].added.share", "between 0 and 1")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "set-criticality", "criticality": "low", "index": 1 }] }]""", "scenarios[0].changes[0].index", "needs the 'dependency'")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "drop-dependency", "dependency": "y" }] }]""", "scenarios[0].changes[0].dependency", "there are 'gpt-4.1', 'x'")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "announce-retirement", "model": "x", "retiresOn": "2027-01-01" }] }]""", "scenarios[0].changes[0].model", "No catalogued model")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "announce-retirement", "model": "gpt-4.1", "retiresOn": "2026-01-01" }] }]""", "scenarios[0].changes[0].retiresOn", "before the as-of date")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "announce-retirement", "model": "gpt-4.1", "retiresOn": "2100-01-01" }] }]""", "scenarios[0].changes[0].retiresOn", "2099-12-31")]
    [InlineData("""[{ "name": "a", "mergePatch": {} }, { "name": "b", "mergePatch": { "dependencies": [{ "modle": "y" }] } }]""", "scenarios[1].mergePatch", "'modle' at dependencies[0] is not a member")]
    [InlineData("""[{ "name": "a", "mergePatch": { "dependencies": null } }]""", "scenarios[0].mergePatch", "'dependencies' is required at the top and missing")]
    [InlineData("""[{ "name": "a", "mergePatch": { "dependancies": null } }]""", "scenarios[0].mergePatch.dependancies", "is not a member")]
    [InlineData("""[{ "name": "a", "mergePatch": { "asOf": "2025-01-01" } }]""", "scenarios[0].mergePatch", "it takes name, owner, team, criticality, dependencies")]
    [InlineData("""[{ "name": "a", "mergePatch": { "dependencies": [] } }]""", "scenarios[0].mergePatch.dependencies", "at least one dependency")]
    [InlineData("""[{ "name": "a", "mergePatch": { "dependencies": [{ "model": "y", "share": 2 }] } }]""", "scenarios[0].mergePatch.dependencies[0].share", "between 0 and 1")]
    public async Task What_is_out_of_bounds_is_named(string scenarios, string path, string message)
    {
        using var response = await Post(Body(scenarios));
        var errors = (await RiskApiService.Json(response))["errors"];

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (string?)errors?[path]?[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "replace-modle", "dependency": "x" }] }]""", "'change' at scenarios[0].changes[0] cannot be 'replace-modle'; it is one of replace-model, ")]
    [InlineData("""[{ "name": "a", "changes": [{ "dependency": "x" }] }]""", "'change' is required at scenarios[0].changes[0] and missing; it is one of replace-model, ")]
    [InlineData("""[{ "name": "a", "changes": [{}] }]""", "'change' is required at scenarios[0].changes[0]")]
    [InlineData("""[{ "name": "a", "changes": [5] }]""", "scenarios[0].changes[0] is not an object")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "replace-model", "dependency": "x" }] }]""", "'to' is required at scenarios[0].changes[0]")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "replace-model", "dependency": "x", "too": "y" }] }]""", "'too' at scenarios[0].changes[0] is not a member of the schema; it takes to, dependency, index")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "set-share", "dependency": "x", "share": "1" }] }]""", "scenarios[0].changes[0].share is not a number")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "set-criticality", "criticality": "huge" }] }]""", "one of low, medium, high, critical")]
    [InlineData("""[{ "name": "a", "changes": [{ "change": "drop-dependency", "change": "set-share", "dependency": "x" }] }]""", "'change' is given twice")]
    [InlineData("""[{ "name": "a", "mergePatch": 5 }]""", "scenarios[0].mergePatch is not an object")]
    [InlineData("""[{ "name": "a", "mergePatch": { "name": "b", "name": "c" } }]""", "'name' is given twice at scenarios[0].mergePatch")]
    [InlineData("""[{ "name": "a", "mergePatch": { "dependencies": [{ "model": "b", "model": "c" }] } }]""", "'model' is given twice at scenarios[0].mergePatch")]
    public async Task What_cannot_be_read_is_told_with_its_place(string scenarios, string detail)
    {
        using var response = await Post(Body(scenarios));
        var problem = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(detail, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("RiskApi.", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_project_has_the_bounds_of_any_project()
    {
        using var response = await Post(
            """{ "project": { "dependencies": [{ "model": "" }] }, "horizonDays": 0, "asOf": "1999-01-01", "scenarios": [{ "name": "a", "mergePatch": {} }] }""");
        var errors = (await RiskApiService.Json(response))["errors"]!.AsObject();

        Assert.Equal(["asOf", "horizonDays", "project.dependencies[0].model"], errors.Select(error => error.Key).Order());
    }

    [Fact]
    public async Task Changes_may_leave_as_many_dependencies_as_a_project_takes_and_no_more()
    {
        static string With(int added) => $$"""
            { "project": { "dependencies": [{{string.Join(',', Enumerable.Repeat("""{"model":"gpt-4o"}""", 199))}}] },
              "scenarios": [{ "name": "a", "changes": [{{string.Join(',', Enumerable.Repeat("""{"change":"add-dependency","added":{"model":"y"}}""", added))}}] }] }
            """;
        using var most = await Post(With(1));
        using var tooMany = await Post(With(2));

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        Assert.Contains("201 dependencies", (string?)(await RiskApiService.Json(tooMany))["errors"]!["scenarios[0].changes"]![0], StringComparison.Ordinal);
    }

    private static string Body(string scenarios) =>
        $$"""{ "project": { "dependencies": [{ "model": "gpt-4.1" }, { "model": "x" }] }, "scenarios": {{scenarios}} }""";

    private static string Scenario(string name, params string[] changes) => $$"""{ "name": "{{name}}", "changes": [{{string.Join(',', changes)}}] }""";

    private Task<HttpResponseMessage> Post(string body) => service.Send(HttpMethod.Post, "/v1/assessments/what-if", body);

    private async Task<JsonNode> Ask(string body)
    {
        using var response = await Post(body);
        var answer = await RiskApiService.Json(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }
}
