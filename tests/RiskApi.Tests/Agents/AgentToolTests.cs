using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using ModelContextProtocol.Client;

namespace RiskApi.Tests.Agents;

/// <summary>Agents are told what the API answers, in short.</summary>
public sealed class AgentToolTests(RiskApiService service) : IAsyncLifetime
{
    private const int LongestBytes = 2048;

    private McpClient _agent = null!;

    /// <summary>A usual call of each tool.</summary>
    public static TheoryData<string, string> UsualCalls => new()
    {
        { "check_model", """{"model":"gpt-4o"}""" },
        { "check_model", """{"model":"openai/gpt-4.5-preview"}""" },
        { "check_model", """{"model":"us.anthropic.claude-3-haiku-20240307-v1:0","migrationLeadTimeDays":30}""" },
        { "check_model", """{"model":"gemini-2.5-pro"}""" },
        { "check_model", """{"model":"ollama/llama3"}""" },
        { "check_model", """{"model":"no-such-model"}""" },
        { "compare_models", """{"models":["gpt-4o","gpt-5.2"]}""" },
        { "compare_models", """{"models":["gpt-4o","no-such-model","claude-sonnet-4.5"]}""" },
        { "find_replacement", """{"model":"gpt-4o"}""" },
        { "find_replacement", """{"model":"no-such-model"}""" },
        { "assess_project", $$"""{"projectId":"{{RiskApiService.ExampleProject}}"}""" },
        { "assess_project", """{"project":{"dependencies":[{"model":"gpt-4o"},{"model":"gpt-5.2"},{"model":"no-such-model"}]}}""" },
        { "gate", $$"""{"projectId":"{{RiskApiService.ExampleProject}}"}""" },
        { "gate", """{"project":{"dependencies":[{"model":"no-such-model"}]}}""" },
        { "what_changed", """{"team":"none-of-other-tests"}""" },
        { "what_changed", """{"since":"2026-10-01","provider":"openai","team":"none-of-other-tests"}""" },
    };

    public async ValueTask InitializeAsync() => _agent = await Agent.Connect(service);

    public ValueTask DisposeAsync() => _agent.DisposeAsync();

    [Fact]
    public async Task The_tools_say_when_to_use_them_what_they_take_and_that_they_only_read()
    {
        var tools = await _agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            ["assess_project", "check_model", "compare_models", "find_replacement", "gate", "what_changed"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.Contains("Use it ", tool.Description, StringComparison.Ordinal);
            Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, IdempotentHint: true, DestructiveHint: false });
            Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString());
            Assert.False(tool.JsonSchema.GetProperty("additionalProperties").GetBoolean());
            Assert.All(
                tool.JsonSchema.GetProperty("properties").EnumerateObject(), one => Assert.NotEmpty(one.Value.GetProperty("description").GetString()!));
            Assert.Equal("object", tool.ReturnJsonSchema!.Value.GetProperty("type").GetString());
        });
        Assert.Contains("out of date", _agent.ServerInstructions, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UsualCalls))]
    public async Task An_answer_is_short_says_its_day_and_fits_its_schema(string tool, string arguments)
    {
        var result = await _agent.Call(tool, arguments);
        var (text, figures) = (result.Text(), result.Figures());

        Assert.True(Encoding.UTF8.GetByteCount(text) <= LongestBytes, $"{Encoding.UTF8.GetByteCount(text)} bytes:\n{text}");
        Assert.Contains("As of 2026-11-24, catalog ", text, StringComparison.Ordinal);
        var schema = (await _agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(one => one.Name == tool).ReturnJsonSchema!;
        var check = JsonSchema.FromText(schema.Value.GetRawText()).Evaluate(figures, new() { OutputFormat = OutputFormat.List });
        var faults = check.Details.Where(one => one.HasErrors).Select(one => $"{one.InstanceLocation}: {one.Errors!.First()}");
        Assert.True(check.IsValid, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("openai/gpt-4.5-preview")]
    [InlineData("gpt-5.2")]
    [InlineData("no-such-model")]
    public async Task A_model_is_checked_as_the_API_assesses_it(string model)
    {
        var result = await _agent.Call("check_model", $$"""{"model":"{{model}}","horizonDays":200}""");
        var assessed = (await service.Assess($$"""{"horizonDays":200,"dependencies":[{"model":"{{model}}"}]}"""))["dependencies"]![0]!;

        var figures = result.Figures();
        Same(assessed["status"], figures["status"]);
        Same(assessed["summary"], figures["summary"]);
        Same(assessed["matchBecause"], figures["matchBecause"]);
        Same(assessed["forecast"]!["evidence"], figures["evidence"]);
        Same(assessed["forecast"]!["probabilities"]!.AsArray().Single(at => (int)at!["withinDays"]! == 200)!["probability"], figures["probability"]);
        Same(new JsonArray([.. assessed["offers"]!.AsArray().Select(offer => offer!["model"]!.DeepClone())]), figures["replacements"]);
        Assert.Contains((string)assessed["summary"]!, result.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_come_with_the_days_to_them_and_facts_with_their_sources()
    {
        var result = await _agent.Call("check_model", """{"model":"openai/gpt-4o-2024-11-20"}""");

        Assert.Contains("retires 2027-01-14, in 51 days.", result.Text(), StringComparison.Ordinal);
        Assert.Contains("notice given 2026-10-14, 41 days ago;", result.Text(), StringComparison.Ordinal);
        Assert.Contains("Sources: https://developers.openai.com/api/docs/deprecations;", result.Text(), StringComparison.Ordinal);
        Assert.Equal(51, (int?)result.Figures()["dates"]!.AsArray().Single(date => (string?)date!["what"] == "retires")!["inDays"]);
    }

    [Theory]
    [InlineData("no-such-model", "unknown is not safe")]
    [InlineData("gemini-2.5-pro", "May be meant: ")]
    public async Task What_is_on_no_record_or_may_be_several_is_never_said_to_be_safe(string model, string said)
    {
        var checkedModel = await _agent.Call("check_model", $$"""{"model":"{{model}}"}""");
        var compared = await _agent.Call("compare_models", $$"""{"models":["{{model}}","gpt-4o"]}""");

        Assert.Contains(said, checkedModel.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Safe to rely on", checkedModel.Text(), StringComparison.Ordinal);
        Assert.Null(checkedModel.Figures()["safeUntil"]);
        Assert.Null(compared.Figures()["models"]![0]!["safeUntil"]);
    }

    [Fact]
    public async Task Models_are_compared_as_the_API_compares_them()
    {
        const string models = """{"models":["gpt-4o","gpt-5.2","claude-sonnet-4.5","no-such-model"]}""";
        using var response = await service.Send(HttpMethod.Post, "/v1/models/compare", models);
        var compared = (await RiskApiService.Json(response))["models"]!.AsArray();

        var figures = (await _agent.Call("compare_models", models)).Figures();
        Assert.Equal("gpt-4o", (string?)figures["inUse"]);
        Assert.All(compared.Zip(figures["models"]!.AsArray()), pair =>
        {
            Same(pair.First!["model"], pair.Second!["model"]);
            Same(pair.First["status"], pair.Second["status"]);
            Same(pair.First["inputUsdPerMillionTokens"], pair.Second["inputUsdPerMillionTokens"]);
            Same(pair.First["move"]?["better"], pair.Second["move"]?["better"]);
            Same(pair.First["move"]?["fits"], pair.Second["move"]?["fits"]);
        });
    }

    [Fact]
    public async Task What_is_needed_decides_what_is_offered()
    {
        const string needs = "\"features\":[\"fine-tuning\"],\"contextTokens\":100000,\"inputTokensPerMonth\":900000000,\"outputTokensPerMonth\":1000000";
        var any = await _agent.Call("find_replacement", """{"model":"gpt-4o"}""");
        var assessed = await service.Assess($$"""{"dependencies":[{"model":"gpt-4o",{{needs}}}]}""");
        var fitting = await _agent.Call("find_replacement", $$"""{"model":"gpt-4o",{{needs}}}""");

        var offers = fitting.Figures()["offers"]!.AsArray();
        Assert.Equal(
            assessed["dependencies"]![0]!["offers"]!.AsArray().Select(offer => ((string?)offer!["model"], (double?)offer["timesTheBill"])),
            offers.Select(offer => ((string?)offer!["model"], (double?)offer["timesTheBill"])));
        Assert.NotEqual(any.Figures()["offers"]!.ToJsonString(), offers.ToJsonString());
    }

    [Fact]
    public async Task Where_nothing_is_offered_it_is_said_why() =>
        Assert.Contains("No catalogued model fits", (await _agent.Call("find_replacement", """{"model":"no-such-model"}""")).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task A_project_that_is_kept_and_the_same_one_given_are_assessed_alike()
    {
        var kept = await service.Get($"/v1/projects/{RiskApiService.ExampleProject}");
        var project = new JsonObject
        {
            ["name"] = kept["name"]!.DeepClone(),
            ["criticality"] = kept["criticality"]?.DeepClone(),
            ["dependencies"] = kept["dependencies"]!.DeepClone(),
        };
        var byId = (await _agent.Call("assess_project", $$"""{"projectId":"{{RiskApiService.ExampleProject}}"}""")).Figures();
        var inline = (await _agent.Call("assess_project", $$$"""{"project":{{{project.ToJsonString()}}}}""")).Figures();
        var assessed = await service.Assess(project.ToJsonString());

        Assert.Equal(byId.ToJsonString(), inline.ToJsonString());
        Same(assessed["score"], byId["score"]);
        Same(assessed["summary"], byId["summary"]);
        Same(assessed["advice"]![0]!["title"], byId["actions"]![0]!["title"]);
    }

    [Fact]
    public async Task A_long_project_is_told_of_in_short()
    {
        var models = string.Join(',', Enumerable.Range(0, 200).Select(i => $$"""{"model":"no-such-model-{{i}}"}"""));
        var result = await _agent.Call("assess_project", $$$"""{"project":{"dependencies":[{{{models}}}]}}""");

        Assert.Contains("- and 195 more with lower scores", result.Text(), StringComparison.Ordinal);
        Assert.Equal(5, result.Figures()["models"]!.AsArray().Count);
        Assert.True(result.Text().Length <= LongestBytes, result.Text());
    }

    [Fact]
    public async Task The_gate_judges_as_that_of_the_API_by_a_policy_that_is_kept_given_or_usual()
    {
        const string project = """{"dependencies":[{"model":"openai/gpt-4.5-preview"},{"model":"no-such-model"}]}""";
        using var response = await service.Send(HttpMethod.Post, "/v1/gate", $$"""{"project":{{project}},"policyName":"release"}""");
        var judged = await RiskApiService.Json(response);

        var kept = (await _agent.Call("gate", $$"""{"project":{{project}},"policyName":"release"}""")).Figures();
        Same(judged["verdict"], kept["verdict"]);
        Same(judged["reasons"]![0]!["message"], kept["reasons"]![0]!["message"]);
        Assert.Equal(judged["reasons"]!.AsArray().Count, (int?)kept["reasonCount"]);

        var given = await _agent.Call("gate", $$$"""{"project":{{{project}}},"policy":{"maximumScore":100}}""");
        Assert.Equal("pass", (string?)given.Figures()["verdict"]);

        var usual = (await _agent.Call("gate", $$$"""{"project":{{{project}}}}""")).Figures();
        Assert.Equal(["model-retired", "model-unknown"], usual["reasons"]!.AsArray().Select(reason => (string?)reason!["code"]).Distinct().Take(2));
    }

    [Fact]
    public async Task What_changed_is_what_the_portfolio_and_the_catalog_tell()
    {
        const string since = "2026-10-01";
        var changes = (await service.Get($"/v1/portfolio/changes?since={since}"))["totals"]!;
        var result = await _agent.Call("what_changed", $$"""{"since":"{{since}}"}""");
        var figures = result.Figures();

        // Other tests write projects meanwhile.
        Assert.True((int)figures["projectsChanged"]! >= (int)changes["changed"]!);
        Assert.True((int)figures["modelEventCount"]! > 4);
        Assert.Equal(4, figures["modelEvents"]!.AsArray().Count);
        Assert.All(figures["modelEvents"]!.AsArray(), one => Assert.InRange((string)one!["on"]!, since, "2026-11-24"));

        var ofOne = await _agent.Call("what_changed", """{"since":"2026-11-23","provider":"anthropic"}""");
        Assert.Contains(
            "- 2026-11-23 anthropic/claude-opus-4-5-20251101 is under notice: it stops answering on 2027-01-22\n", ofOne.Text(), StringComparison.Ordinal);
    }

    private static void Same(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"The API says {expected?.ToJsonString()}, the tool {actual?.ToJsonString()}");
}
