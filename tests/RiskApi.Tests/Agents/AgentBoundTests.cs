using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using RiskApi.Tests.Storage;

namespace RiskApi.Tests.Agents;

/// <summary>What agents send is held to the bounds of the API, and they are told what to change.</summary>
public sealed class AgentBoundTests(RiskApiService service) : IAsyncLifetime
{
    /// <summary>No refusal is longer, whatever was sent.</summary>
    private const int LongestRefusal = 5000;

    private McpClient _agent = null!;

    public async ValueTask InitializeAsync() => _agent = await Agent.Connect(service);

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Theory]
    [InlineData("check_model", "{}", "'model' is required at the top of the arguments and missing.")]
    [InlineData("check_model", """{"modell":"gpt-4o"}""", "'modell' at the top of the arguments is not a member of the schema; it takes model, ")]
    [InlineData("check_model", """{"model":5}""", "The value at model is not a text in UTF-8.")]
    [InlineData("check_model", """{"model":null}""", "The value at model is not a text")]
    [InlineData("check_model", """{"model":""}""", "model: 'model' must not be empty.")]
    [InlineData("check_model", """{"model":"a\u0007"}""", "model: 'model' must not contain control characters.")]
    [InlineData("check_model", """{"model":"gpt-4o","horizonDays":0}""", "horizonDays: 'horizonDays' must be between 1 and 3650.")]
    [InlineData("check_model", """{"model":"gpt-4o","horizonDays":3651}""", "horizonDays: 'horizonDays' must be between 1 and 3650.")]
    [InlineData("check_model", """{"model":"gpt-4o","horizonDays":"90"}""", "The value at horizonDays is not a whole number within range.")]
    [InlineData("check_model", """{"model":"gpt-4o","migrationLeadTimeDays":0}""", "migrationLeadTimeDays: 'migrationLeadTimeDays' must be between 1 and 3650.")]
    [InlineData("check_model", """{"model":"gpt-4o","asOf":"tomorrow"}""", "The value at asOf is not a date written as 2025-04-20.")]
    [InlineData("check_model", """{"model":"gpt-4o","asOf":"1999-12-31"}""", "asOf: 'asOf' must be a date from 2020-01-01 to 2099-12-31.")]
    [InlineData("compare_models", """{"models":["gpt-4o"]}""", "models: Name 2 to 5 models.")]
    [InlineData("compare_models", """{"models":["a","b","c","d","e","f"]}""", "models: Name 2 to 5 models.")]
    [InlineData("compare_models", """{"models":["gpt-4o","gpt-4o"]}""", "models: A model is named twice; name each once.")]
    [InlineData("compare_models", """{"models":["gpt-4o",""]}""", "models[1]: 'models' must not be empty.")]
    [InlineData("compare_models", """{"models":"gpt-4o, gpt-5"}""", "The value at models is not a list.")]
    [InlineData("compare_models", """{"models":["gpt-4o","gpt-5"],"asOf":"2100-01-01"}""", "asOf: 'asOf' must be a date from 2020-01-01 to 2099-12-31.")]
    [InlineData("find_replacement", """{"model":"gpt-4o","features":["toolz"]}""", "is not one of tools, structured-output, reasoning, fine-tuning. Did you mean 'tools'?")]
    [InlineData("find_replacement", """{"model":"gpt-4o","contextTokens":0}""", "contextTokens: 'contextTokens' must be between 1 and 1000000000.")]
    [InlineData("find_replacement", """{"model":"gpt-4o","horizonDays":0}""", "horizonDays: 'horizonDays' must be between 1 and 3650.")]
    [InlineData("assess_project", "{}", "project: Give either 'project' or 'projectId', and not both.")]
    [InlineData("assess_project", """{"projectId":"support-copilo"}""", "There is no project 'support-copilo'; GET /v1/projects lists the projects. Did you mean 'support-copilot'?")]
    [InlineData("assess_project", """{"projectId":"../secrets"}""", "projectId: An id of a project has 1 to 100 lower-case letters")]
    [InlineData("assess_project", """{"project":{"dependencies":[]}}""", "project.dependencies: List at least one dependency.")]
    [InlineData("assess_project", """{"project":{"dependencies":[{"model":"gpt-4o","share":2}]}}""", "project.dependencies[0].share: 'share' must be between 0 and 1.")]
    [InlineData("assess_project", """{"project":{"dependencies":[{"model":"gpt-4o","shar":1}]}}""", "Did you mean 'share'?")]
    [InlineData("gate", """{"projectId":"support-copilot","policyName":"nope"}""", "There is no gate policy 'nope'")]
    [InlineData("gate", """{"projectId":"support-copilot","policyName":"x","policy":{"maximumScore":5}}""", "policy: Give either 'policy' or 'policyName', and not both.")]
    [InlineData("gate", """{"projectId":"support-copilot","policy":{}}""", "policy: The policy asks for nothing")]
    [InlineData("gate", """{"projectId":"nowhere"}""", "There is no project 'nowhere'")]
    [InlineData("gate", """{"projectId":"support-copilot","policy":{"maximumScore":5,"onlyNewFindings":true}}""", "baseline: The policy fails only new findings; say in 'baseline'")]
    [InlineData("what_changed", """{"since":"2026-11-24"}""", "since: 'since' must be a day before the as-of date, 2026-11-24.")]
    [InlineData("what_changed", """{"since":"2019-12-31"}""", "since: 'since' must be a date from 2020-01-01 to 2099-12-31.")]
    [InlineData("what_changed", """{"provider":"opena"}""", "There is no provider 'opena'. Did you mean 'openai'?")]
    public async Task A_call_out_of_bounds_is_refused_with_what_to_change(string tool, string arguments, string said)
    {
        var result = await _agent.Call(tool, arguments);

        Assert.True(result.IsError);
        Assert.Contains(said, result.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check_model", """{"model":"#"}""")]
    [InlineData("check_model", """{"#":"gpt-4o"}""")]
    [InlineData("check_model", """{"model":"gpt-4o","asOf":"#"}""")]
    [InlineData("compare_models", """{"models":["gpt-4o","#"]}""")]
    [InlineData("find_replacement", """{"model":"gpt-4o","features":["#"]}""")]
    [InlineData("assess_project", """{"projectId":"#"}""")]
    [InlineData("assess_project", """{"project":{"name":"#","dependencies":[{"model":"#","#":1}]}}""")]
    [InlineData("gate", """{"projectId":"support-copilot","policyName":"#"}""")]
    [InlineData("what_changed", """{"provider":"#"}""")]
    [InlineData("what_changed", """{"team":"#"}""")]
    public async Task A_megabyte_where_a_name_belongs_is_refused_in_a_few_lines(string tool, string arguments) =>
        await Refuses(tool, arguments.Replace("#", new string('x', 1_000_000), StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"model":"gpt-4o"}""")]
    [InlineData("null")]
    [InlineData("""{"model":"gpt-4o","nothing":1}""")]
    public async Task Ten_thousand_dependencies_are_refused_in_a_few_lines(string dependency) =>
        await Refuses("assess_project", $$$"""{"project":{"dependencies":[{{{string.Join(',', Enumerable.Repeat(dependency, 10_000))}}}]}}""");

    [Theory]
    [InlineData("""{"model":"gpt\ud800"}""")]
    [InlineData("""{"mod\udc00el":"gpt-4o"}""")]
    [InlineData("""{"model":["gpt-4o",{"x":"\ud800"}]}""")]
    public async Task Half_a_character_is_refused_as_such(string arguments)
    {
        var answer = await Raw($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"check_model","arguments":{{{arguments}}}}}""");

        Assert.Equal(-32602, (int?)answer["error"]!["code"]);
        Assert.Contains("not UTF-8", (string?)answer["error"]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"check_model","arguments":{"model":"gpt-4o","model":"gpt-5"}}""", "name a member twice")]
    [InlineData("""{"name":"check_modell","arguments":{"model":"gpt-4o"}}""", "There is no tool of that name; the tools are assess_project, check_model, ")]
    [InlineData("""{"name":"check_modell","arguments":{}}""", "Did you mean 'check_model'?")]
    [InlineData("""{"name":""}""", "There is no tool of that name")]
    [InlineData("""{"name":5}""", "at $.name.")]
    [InlineData("""{"arguments":{}}""", "not what 'tools/call' takes")]
    [InlineData("""{"name":"check_model","arguments":[]}""", "at $.arguments.")]
    [InlineData("""{"name":"check_model","arguments":"gpt-4o"}""", "at $.arguments.")]
    [InlineData("null", "takes params")]
    [InlineData("{}", "not what 'tools/call' takes")]
    public async Task Params_that_are_no_call_are_refused_as_invalid(string given, string said)
    {
        var answer = await Raw($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{{{given}}}}""");

        Assert.Equal(-32602, (int?)answer["error"]!["code"]);
        Assert.Contains(said, (string?)answer["error"]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"check_model","name":"gate","arguments":{"model":"gpt-4o"}}""")]
    [InlineData("""{"name":"check_model","arguments":{"model":"gpt-4o"},"arguments":{"model":"gpt-5"}}""")]
    public async Task A_call_that_says_twice_what_it_is_is_not_answered(string given)
    {
        var answer = await Raw($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{{{given}}}}""");

        // Where calls are traced, the library looks at the top of the params before we can, and takes it for a failure of its own.
        Assert.Contains((int?)answer["error"]!["code"], new int?[] { -32602, -32603 });
    }

    [Fact]
    public async Task What_is_too_large_is_refused_by_its_size_and_not_by_what_other_operations_take()
    {
        var folder = Directory.CreateTempSubdirectory("riskapi-agents-");
        await using (var running = ServiceProcess.Start("Sqlite", $"Data Source={Path.Combine(folder.FullName, "riskapi.db")}", "--Requests:MaxBodyBytes=1024"))
        {
            await running.Ready();
            using var content = new StringContent(new string(' ', 2000), Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/mcp", UriKind.Relative)) { Content = content };
            request.Headers.Accept.ParseAdd("application/json, text/event-stream");
            using var response = await running.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var problem = await RiskApiService.Json(response);

            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.StartsWith("/mcp takes a body of up to 1024 bytes, and a larger one was sent.", (string?)problem["detail"], StringComparison.Ordinal);
            Assert.DoesNotContain("dependencies", (string?)problem["detail"], StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"jsonrpc":"2.0"}""")]
    public async Task What_is_no_request_is_answered_as_the_protocol_has_it(string body)
    {
        var answer = await Raw(body, HttpStatusCode.BadRequest);

        Assert.Equal(-32600, (int?)answer["error"]!["code"]);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task There_are_no_sessions_to_listen_to_or_to_end(string method)
    {
        using var response = await service.Send(new(method), "/mcp");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    private async Task Refuses(string tool, string arguments)
    {
        var result = await _agent.Call(tool, arguments);

        Assert.True(result.IsError);
        Assert.InRange(result.Text().Length, 10, LongestRefusal);
    }

    private async Task<JsonNode> Raw(string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await service.Send(HttpMethod.Post, "/mcp", body, headers: ("Accept", "application/json, text/event-stream"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        return JsonNode.Parse(text.Split("data: ")[^1])!;
    }
}
