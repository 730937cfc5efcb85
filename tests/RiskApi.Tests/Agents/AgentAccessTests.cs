using System.Net;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using RiskApi.Tests.Access;

namespace RiskApi.Tests.Agents;

/// <summary>Agents may what their keys may, and no more than the API lets them.</summary>
public sealed class AgentAccessTests(RiskApiService open, ClosedAgents closed) : IClassFixture<ClosedAgents>
{
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    private static readonly (string Name, string Value) Accept = ("Accept", "application/json, text/event-stream");

    [Fact]
    public async Task A_readers_key_is_enough_and_without_one_nothing_is_answered()
    {
        await using var agent = await Agent.Connect(closed, await Issue("reader"));
        Assert.Contains("gpt-4o", (await agent.Call("check_model", """{"model":"gpt-4o"}""")).Text(), StringComparison.Ordinal);

        using var nobody = await closed.Send(HttpMethod.Post, "/mcp", List, headers: [Accept, ("X-Api-Key", "risk_00")]);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal("/problems/unauthenticated", (string?)(await RiskApiService.Json(nobody))["type"]);
    }

    [Fact]
    public async Task The_cookie_of_a_session_in_a_browser_is_no_key_here()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(List, null, "application/json") };
        request.Headers.Add("Cookie", $"riskapi-key={ClosedService.Bootstrap}");
        request.Headers.Add(Accept.Name, Accept.Value);
        using var response = await closed.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_key_of_a_team_learns_nothing_of_others()
    {
        var (ours, theirs) = (await Keep("ours"), await Keep("theirs"));
        await using var agent = await Agent.Connect(closed, await Issue("reader", "ours"));
        await using var admin = await Agent.Connect(closed, ClosedService.Bootstrap);

        foreach (var tool in new[] { "assess_project", "gate" })
        {
            Assert.True((await agent.Call(tool, $$"""{"projectId":"{{ours}}"}""")).IsError is not true, tool);
            var refused = await agent.Call(tool, $$"""{"projectId":"{{theirs}}"}""");
            var unheardOf = await agent.Call(tool, """{"projectId":"unheard-of"}""");
            Assert.True(refused.IsError);
            Assert.Equal(
                unheardOf.Text().Replace("unheard-of", theirs, StringComparison.Ordinal),
                refused.Text());
        }

        Assert.Contains(theirs, await Changed(admin), StringComparison.Ordinal);
        var told = await Changed(agent);
        Assert.Contains(ours, told, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs, told, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs, (await agent.Call("what_changed", """{"team":"theirs"}""")).Figures().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_is_refused_as_for_writes()
    {
        foreach (var service in new RiskApiService[] { open, closed })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(List, null, "application/json") };
            request.Headers.Add("Origin", "https://elsewhere.example");
            using var response = await service.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("/problems/cross-site", (string?)(await RiskApiService.Json(response))["type"]);
        }
    }

    [Fact]
    public async Task An_open_service_answers_agents_of_this_machine_alone()
    {
        using var response = await open.Send(HttpMethod.Post, "/mcp", List, headers: [Accept, ("Host", "elsewhere.example")]);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Fact]
    public async Task Calls_count_as_requests_of_the_key()
    {
        await using var limited = closed.WithWebHostBuilder(
            host => host.UseSetting("RateLimits:Requests", "1").UseSetting("RateLimits:WindowSeconds", "86400"));
        using var client = limited.CreateClient();

        using var answered = await Post(client);
        using var refused = await Post(client);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (answered.StatusCode, refused.StatusCode));
        Assert.StartsWith("\"default\";r=0;", answered.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(List, null, "application/json") };
        request.Headers.Add("X-Api-Key", ClosedService.Bootstrap);
        request.Headers.Add(Accept.Name, Accept.Value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Changed(McpClient agent) => (await agent.Call("what_changed", "{}")).Figures().ToJsonString();

    private async Task<string> Keep(string team)
    {
        var id = $"{team}-{Guid.NewGuid():N}";
        using var response = await closed.Send(
            HttpMethod.Put, $"/v1/projects/{id}", $$"""{"name":"{{id}}","team":"{{team}}","dependencies":[{"model":"gpt-4o"}]}""", headers: ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return id;
    }

    private async Task<string> Issue(string role, string? team = null)
    {
        var key = new JsonObject { ["name"] = $"agent-{Guid.NewGuid():N}", ["role"] = role, ["team"] = team };
        using var response = await closed.Send(HttpMethod.Post, "/v1/keys", key.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)(await RiskApiService.Json(response))["secret"]!;
    }
}

/// <summary>The service with keys, whose projects are those of these tests.</summary>
public sealed class ClosedAgents : RiskApiService
{
    protected override string? Key => ClosedService.Bootstrap;

    protected override IEnumerable<(string Name, string Value)> Settings => ClosedService.Closed;
}
