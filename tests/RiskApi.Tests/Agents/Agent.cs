using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace RiskApi.Tests.Agents;

/// <summary>An agent, as the protocol's own client plays one.</summary>
internal static class Agent
{
    /// <summary>Connects an agent with the service in process, over HTTP.</summary>
    /// <param name="service">The service.</param>
    /// <param name="key">Its key; null for an open service.</param>
    public static Task<McpClient> Connect(WebApplicationFactory<Program> service, string? key = null)
    {
        var http = service.CreateClient();
        if (key is not null)
        {
            http.DefaultRequestHeaders.Add("X-Api-Key", key);
        }

        var options = new HttpClientTransportOptions { Endpoint = new Uri(http.BaseAddress!, "mcp"), TransportMode = HttpTransportMode.StreamableHttp };
        return McpClient.CreateAsync(
            new HttpClientTransport(options, http, ownsHttpClient: true), cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Calls a tool.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">Its arguments, a JSON object.</param>
    public static async Task<CallToolResult> Call(this McpClient agent, string tool, string arguments)
    {
        using var given = JsonDocument.Parse(arguments);
        return await agent.CallToolAsync(
            tool,
            given.RootElement.EnumerateObject().ToDictionary(one => one.Name, object? (one) => one.Value),
            cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>The answer in figures, which a call that is answered has.</summary>
    public static JsonNode Figures(this CallToolResult result)
    {
        Assert.True(result.IsError is not true, result.Text());
        return JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
    }

    /// <summary>The answer in words.</summary>
    public static string Text(this CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
