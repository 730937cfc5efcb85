using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Assessments.Gate;

public sealed class GateOnSqlite(RiskApiService service) : GateContract<RiskApiService>(service);

public sealed class GateOnPostgres(PostgresService service) : GateContract<PostgresService>(service);

public abstract class GateContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Strict = """{"noRetiredModels":true,"noModelsUnderNotice":true}""";

    [Fact]
    public async Task A_stored_project_is_judged_by_a_stored_policy()
    {
        var (project, policy) = (await Create(Project("gate", model: "openai/gpt-4.5-preview")), await CreatePolicy(Strict));
        var verdict = await Judge($$"""{"projectId":"{{project}}","policyName":"{{policy}}"}""");

        Assert.Equal("fail", (string?)verdict["verdict"]);
        Assert.Equal("model-retired", (string?)verdict["reasons"]![0]!["code"]);
        Assert.True((bool)verdict["policy"]!["noRetiredModels"]!);
    }

    [Fact]
    public async Task An_assessment_that_was_kept_serves_as_a_baseline()
    {
        var project = await Create(Project("baseline", model: "openai/gpt-4.5-preview"));
        await Send(HttpMethod.Post, $"/v1/projects/{project}/assessments", "{}");
        var verdict = await Judge(
            $$$"""{"projectId":"{{{project}}}","policy":{"noRetiredModels":true,"onlyNewFindings":true},"baseline":{"assessmentId":"latest"}}""");

        Assert.Equal("pass", (string?)verdict["verdict"]);
        Assert.Single(verdict["knownFindings"]!.AsArray());
    }

    [Fact]
    public async Task Another_day_serves_as_a_baseline()
    {
        var verdict = await Judge(
            """{"project":{"dependencies":[{"model":"openai/gpt-4.5-preview"}]},"asOf":"2025-04-20","policy":{"noModelsUnderNotice":true,"onlyNewFindings":true},"baseline":{"asOf":"2025-04-13"}}""");

        Assert.Equal("fail", (string?)verdict["verdict"]);
    }

    [Theory]
    [InlineData("""{"policy":{"maximumScore":50}}""", 400, "either 'project' or 'projectId'")]
    [InlineData("""{"projectId":"a","project":{"dependencies":[{"model":"x"}]},"policy":{"maximumScore":50}}""", 400, "either 'project' or 'projectId'")]
    [InlineData("""{"projectId":"Not An Id","policy":{"maximumScore":50}}""", 400, "projectId")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]}}""", 400, "either 'policy' or 'policyName'")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{}}""", 400, "asks for nothing")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"onlyNewFindings":true}}""", 400, "asks for nothing")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"maximumScore":101}}""", 400, "policy.maximumScore")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"maximumLikelihood":1.1}}""", 400, "policy.maximumLikelihood")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"nothingRetiresWithinDays":0}}""", 400, "policy.nothingRetiresWithinDays")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"maximumScore":50,"onlyNewFindings":true}}""", 400, "say in 'baseline'")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"maximumScore":50},"baseline":{}}""", 400, "baseline.assessmentId")]
    [InlineData("""{"project":{"dependencies":[{"model":"x"}]},"policy":{"maximumScore":50},"baseline":{"assessmentId":"a"}}""", 400, "give its 'projectId'")]
    [InlineData("""{"projectId":"nobody","policy":{"maximumScore":50}}""", 404, "no project 'nobody'")]
    [InlineData("""{"projectId":"support-copilot","policyName":"nothing"}""", 404, "no gate policy 'nothing'")]
    [InlineData("""{"projectId":"support-copilot","policyName":"release","baseline":{"assessmentId":"latest"}}""", 400, "leave the baseline out")]
    [InlineData("""{"projectId":"support-copilot","policy":{"maximumScore":50,"onlyNewFindings":true},"baseline":{"assessmentId":"none"}}""", 404, "no assessment 'none'")]
    public async Task A_bad_question_is_refused_with_its_place(string body, int status, string says)
    {
        var (answered, _, problem) = await Send(HttpMethod.Post, "/v1/gate", body);

        Assert.Equal(status, (int)answered);
        Assert.Contains(says, problem!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_kept_by_name_with_versions()
    {
        var name = await CreatePolicy(Strict);
        var path = $"/v1/gate-policies/{name}";

        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Put, path, Strict)).Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Put, path, """{"maximumScore":41}""")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Put, path, Strict, headers: ("If-None-Match", "*"))).Status);
        Assert.Equal("\"2\"", (await Send(HttpMethod.Put, path, """{"maximumScore":40}""", headers: ("If-Match", "\"1\""))).ETag);
        Assert.Equal(40, (double)(await Service.Get(path))["policy"]!["maximumScore"]!);
        Assert.Equal(HttpStatusCode.NotModified, (await Send(HttpMethod.Get, path, headers: ("If-None-Match", "\"2\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, path, headers: ("If-Match", "\"2\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, path)).Status);
        Assert.Equal(3, (await Service.Get($"/v1/audit?resourceType=gate-policy&resourceId={name}"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Policies_are_listed_in_pages()
    {
        var name = await CreatePolicy(Strict);
        var seen = new List<string>();
        for (var path = "/v1/gate-policies?limit=1"; path is not null;)
        {
            var page = await Service.Get(path);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["name"]!));
            path = (string?)page["next"];
        }

        Assert.Contains(name, seen);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    private async Task<JsonNode> Judge(string body)
    {
        var (status, _, verdict) = await Send(HttpMethod.Post, "/v1/gate", body);
        Assert.True(status == HttpStatusCode.OK, verdict?.ToJsonString());
        return verdict!;
    }

    private async Task<string> CreatePolicy(string policy)
    {
        var name = Unique("policy");
        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Put, $"/v1/gate-policies/{name}", policy, headers: ("If-None-Match", "*"))).Status);
        return name;
    }
}
