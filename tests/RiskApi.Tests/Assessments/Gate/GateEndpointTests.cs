using System.Text.Json.Nodes;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Assessments.Gate;

public class GateEndpointTests(RiskApiService service)
{
    private const string Retired = """{"dependencies":[{"model":"openai/gpt-4.5-preview"}]}""";

    [Theory]
    [InlineData("fails", "fail")]
    [InlineData("only-new-findings", "fail")]
    [InlineData("exempt", "pass")]
    public async Task Every_example_of_the_documentation_runs_as_it_stands(string example, string verdict)
    {
        var answer = await Decide(RequestExample.Embedded("Assessments.Gate", example, "").Json);

        Assert.Equal(verdict, (string?)answer["verdict"]);
        Assert.StartsWith(verdict == "pass" ? "Pass: 0 findings" : "Fail: ", (string?)answer["summary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_has_a_code_what_was_found_the_limit_and_what_to_do()
    {
        var reason = (await Decide("""{"project":PROJECT,"asOf":"2025-04-20","policy":{"nothingRetiresBefore":"2026-01-01"}}"""))["reasons"]![0]!;

        Assert.Equal(
            ("retires-too-soon", "openai/gpt-4.5-preview", "openai/gpt-4.5-preview", "2025-07-14", "2026-01-01"),
            ((string?)reason["code"], (string?)reason["dependency"], (string?)reason["model"], (string?)reason["found"], (string?)reason["limit"]));
        Assert.Contains("Migrate openai/gpt-4.5-preview to openai/gpt-4.1-2025-04-14", (string?)reason["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_date_the_baseline_is_assessed_for_the_day_of_the_project()
    {
        var answer = await Decide(
            """{"project":PROJECT,"asOf":"2025-07-20","policy":{"noRetiredModels":true,"onlyNewFindings":true},"baseline":{"project":PROJECT}}""");

        Assert.Equal(("pass", 1), ((string?)answer["verdict"], answer["knownFindings"]!.AsArray().Count));
    }

    [Fact]
    public async Task Against_an_earlier_day_what_the_vendor_did_since_is_new()
    {
        var answer = await Decide(
            """{"project":PROJECT,"asOf":"2025-07-20","policy":{"noRetiredModels":true,"onlyNewFindings":true},"baseline":{"asOf":"2025-07-01"}}""");

        Assert.Equal(("fail", "model-retired"), ((string?)answer["verdict"], (string?)answer["reasons"]![0]!["code"]));
    }

    [Theory]
    [InlineData("{}", "policy", "The policy asks for nothing")]
    [InlineData("""{"noRetiredModels":false,"productionOnly":true}""", "policy", "The policy asks for nothing")]
    [InlineData("""{"maximumScore":101}""", "policy.maximumScore", "between 0 and 100")]
    [InlineData("""{"maximumScore":-1}""", "policy.maximumScore", "between 0 and 100")]
    [InlineData("""{"maximumDependencyScore":100.5}""", "policy.maximumDependencyScore", "between 0 and 100")]
    [InlineData("""{"maximumLikelihood":1.01}""", "policy.maximumLikelihood", "between 0 and 1")]
    [InlineData("""{"maximumUnreadiness":-0.1}""", "policy.maximumUnreadiness", "between 0 and 1")]
    [InlineData("""{"maximumImpact":2}""", "policy.maximumImpact", "between 0 and 1")]
    [InlineData("""{"nothingRetiresWithinDays":0}""", "policy.nothingRetiresWithinDays", "between 1 and 3650")]
    [InlineData("""{"nothingRetiresBefore":"2100-01-01"}""", "policy.nothingRetiresBefore", "2099-12-31")]
    [InlineData("""{"nothingRetiresBefore":"2026-11-24"}""", "policy.nothingRetiresBefore", "must be later than the as-of date, 2026-11-24")]
    [InlineData("""{"nothingRetiresBefore":"2027-01-01","nothingRetiresWithinDays":30}""", "policy.nothingRetiresWithinDays", "not both")]
    [InlineData("""{"noRetiredModels":true,"countTentativeDates":true}""", "policy.countTentativeDates", "goes with nothingRetiresBefore")]
    [InlineData("""{"noModelsUnderNotice":true,"noRetiredModels":false}""", "policy.noRetiredModels", "cannot be false")]
    [InlineData("""{"noRetiredModels":true,"onlyNewFindings":true}""", "baseline", "say in 'baseline' what to compare with")]
    [InlineData("""{"noRetiredModels":true,"exemptions":[null]}""", "policy.exemptions[0]", "must not be null")]
    [InlineData("""{"noRetiredModels":true,"exemptions":[{"code":"model-retired","reason":"","expiresOn":"2027-01-01"}]}""", "policy.exemptions[0].reason", "must not be empty")]
    [InlineData("""{"noRetiredModels":true,"exemptions":[{"code":"model-retired","reason":"x","expiresOn":"1999-01-01"}]}""", "policy.exemptions[0].expiresOn", "2020-01-01")]
    public async Task A_policy_that_cannot_be_meant_is_refused(string policy, string place, string says)
    {
        var problem = await Refused($$"""{"project":PROJECT,"policy":{{policy}}}""");

        Assert.Contains(says, (string?)problem["errors"]![place]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"project":PROJECT,"policy":{"noRetiredModels":true},"baseline":{"project":PROJECT}}""", "policy.onlyNewFindings", "leave the baseline out")]
    [InlineData("""{"project":PROJECT,"policy":{"noRetiredModels":true,"onlyNewFindings":true},"baseline":{"project":PROJECT,"asOf":"2026-11-25"}}""", "baseline.asOf", "must not be later")]
    [InlineData("""{"project":PROJECT,"policy":{"noRetiredModels":true,"onlyNewFindings":true},"baseline":{"project":{"dependencies":[]}}}""", "baseline.project.dependencies", "at least one")]
    [InlineData("""{"project":PROJECT,"policy":{"noRetiredModels":true,"onlyNewFindings":true},"baseline":{}}""", "baseline.assessmentId", "Give either 'assessmentId', or 'project', 'asOf' or both")]
    [InlineData("""{"policy":{"noRetiredModels":true}}""", "project", "either 'project' or 'projectId'")]
    [InlineData("""{"project":PROJECT}""", "policy", "either 'policy' or 'policyName'")]
    [InlineData("""{"project":{"dependencies":[null]},"policy":{"noRetiredModels":true}}""", "project.dependencies[0]", "must not be null")]
    [InlineData("""{"project":{"owner":"a\u0007b","dependencies":[{"model":"x"}]},"policy":{"noRetiredModels":true}}""", "project.owner", "control characters")]
    [InlineData("""{"project":PROJECT,"asOf":"2019-01-01","policy":{"noRetiredModels":true}}""", "asOf", "2020-01-01")]
    [InlineData("""{"project":PROJECT,"horizonDays":0,"policy":{"noRetiredModels":true}}""", "horizonDays", "between 1 and 3650")]
    public async Task An_input_out_of_bounds_is_refused_with_its_place(string body, string place, string says)
    {
        var problem = await Refused(body);

        Assert.Contains(says, (string?)problem["errors"]![place]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"project":PROJECT,"policy":5}""", "policy is not an object")]
    [InlineData("""{"project":PROJECT,"policy":{"noRetiredModel":true}}""", "'noRetiredModel' at policy is not a member")]
    [InlineData("""{"project":PROJECT,"policy":{"minimumConfidence":"total"}}""", "one of high, medium, low")]
    [InlineData("""{"project":PROJECT,"policy":{"noRetiredModels":true,"exemptions":[{"code":"retired","reason":"x","expiresOn":"2027-01-01"}]}}""", "one of score-too-high")]
    public async Task A_body_that_does_not_fit_is_refused_with_its_place(string body, string says) =>
        Assert.Contains(says, (string?)(await Refused(body))["detail"], StringComparison.Ordinal);

    private async Task<JsonNode> Decide(string body)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/gate", body.Replace("PROJECT", Retired, StringComparison.Ordinal));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await RiskApiService.Json(response);
    }

    private async Task<JsonNode> Refused(string body)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/gate", body.Replace("PROJECT", Retired, StringComparison.Ordinal));
        Assert.Equal(400, (int)response.StatusCode);
        return await RiskApiService.Json(response);
    }
}
