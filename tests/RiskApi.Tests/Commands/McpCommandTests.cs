using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Client;
using RiskApi.Tests.Agents;

namespace RiskApi.Tests.Commands;

/// <summary>An editor starts the program and speaks with it over its standard input and output.</summary>
public sealed class McpCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-mcp-").FullName;

    private Dictionary<string, string?> Environment => new()
    {
        ["Database__ConnectionString"] = $"Data Source={Path.Combine(_folder, "riskapi.db")}",
        ["Logging__LogLevel__ModelContextProtocol"] = "Trace",
        ["DOTNET_TieredPGO"] = "0",
    };

    private static string[] Greeting =>
    [
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
        """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
    ];

    /// <summary>The last call is taken back, and may be answered or not.</summary>
    private static string Cancelled => """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":21}}""";

    private static string Unknown => """{"jsonrpc":"2.0","id":22,"method":"tools/call","params":{"name":"no_such_tool","arguments":{}}}""";

    [Fact]
    public async Task The_tools_answer_an_editor_as_they_answer_over_the_network()
    {
        await using var agent = await McpClient.CreateAsync(
            new StdioClientTransport(new()
            {
                Command = "dotnet",
                Arguments = [typeof(Program).Assembly.Location, "mcp"],
                EnvironmentVariables = Environment,
            }),
            cancellationToken: TestContext.Current.CancellationToken);

        var tools = await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(6, tools.Count);
        Assert.Contains(
            "stopped on 14 Jul 2025", (await agent.Call("check_model", """{"model":"openai/gpt-4.5-preview"}""")).Text(), StringComparison.Ordinal);
        Assert.Contains("There is no project 'x'", (await agent.Call("assess_project", """{"projectId":"x"}""")).Text(), StringComparison.Ordinal);
        Assert.Contains("projects changed: 0", (await agent.Call("what_changed", "{}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_output_holds_the_protocol_alone_and_the_end_of_the_input_ends_the_program()
    {
        using var process = Start();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string[] requests =
        [
            .. Greeting,
            "what is no request",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"check_model","arguments":{"model":"gpt\ud800"}}}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"check_model","arguments":{"model":"gpt-4o"}}}""",
        ];
        foreach (var request in requests)
        {
            await process.StandardInput.WriteLineAsync(request);
        }

        // Calls are answered in any order; the input ends after all of them are.
        var answers = new List<JsonElement>();
        while (answers.Count < 3)
        {
            answers.Add(JsonElement.Parse((await Eventually.Ends(process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()))!));
        }

        process.StandardInput.Close();
        await Eventually.Ends(process.WaitForExitAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.All(answers, answer => Assert.Equal("2.0", answer.GetProperty("jsonrpc").GetString()));
        Assert.Equal([1, 2, 3], answers.Select(answer => answer.GetProperty("id").GetInt32()).Order());
        Assert.Contains("ModelContextProtocol", await error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_before_the_input_ends_is_answered_before_the_program_does()
    {
        using var process = Start();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var calls = Enumerable.Range(2, 20).Select(id => $$$$"""
            {"jsonrpc":"2.0","id":{{{{id}}}},"method":"tools/call","params":{"name":"compare_models","arguments":{"models":["gpt-4o","gpt-5.2"]}}}
            """);
        await process.StandardInput.WriteLineAsync(string.Join('\n', [.. Greeting, .. calls, Cancelled, Unknown]));
        process.StandardInput.Close();
        var answers = await Eventually.Ends(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await Eventually.Ends(process.WaitForExitAsync(TestContext.Current.CancellationToken));

        Assert.True(process.ExitCode == 0, await error);
        var ids = answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("id").GetInt32()).Order();
        Assert.Equal([.. Enumerable.Range(1, 20), 22], ids.Where(id => id != 21));

        // A slip of the agent is no failure of the program.
        Assert.DoesNotContain("McpProtocolException", await error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_it_is_asked_to_though_the_input_has_not()
    {
        using var process = Start();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteLineAsync(Greeting[0]);
        Assert.NotNull(await Eventually.Ends(process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()));

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Eventually.Ends(process.WaitForExitAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain("Unhandled", await error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "mcp"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
