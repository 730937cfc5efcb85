using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RiskApi.Tests.Imports;

/// <summary>Secrets in files, in every place where people leave them, go nowhere: not into answers, not into the database, not into the log.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    /// <summary>Made up, in the forms of the vendors.</summary>
    private static readonly string[] Secrets =
    [
        "sk-proj-Zt4mQ9vLx2RkT8wYbN3cHd7fJg5sPa1eUo6iXq0V",
        "sk-ant-api03-Qw3Er5Ty7Ui9Op1As2Df4Gh6Jk8Lz0Xc-Vb_Nm",
        "AIzaSyD4f7Gh1Jk9Lm3Np5Qr7St9Uv1Wx3Yz5Ab",
        "AKIAZQ3DRSTUVWXY2345",
        "wJalrXUtnFEMI7K7MDENGbPxRfiCYzQ3DRSTUVWX",
        "hf_QwErTyUiOpAsDfGhJkLzXcVbNmQwErTy12",
        "gsk_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0",
        "ghp_Z9y8X7w6V5u4T3s2R1q0P9o8N7m6L5k4J3i2",
        "xoxb-123456789012-abcdefGHIJKL",
        "3f7a9c1e5b8d2f4a6c0e8b1d3f5a7c9e",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyaXNrIn0.c2lnbmF0dXJlLW9mLWEtdG9rZW4",
        "Bearer nR8vK2xW5qT9zL3m",
        "Basic cm9iZXJ0OmdlaGVpbQ==",
        "postgres://robert:geheim77@db.internal:5432/llm",
        "Server=db;User=robert;Password=geheim88;",
        "https://robert:geheim99@llm.internal/v1",
        "SharedAccessSignature=sv2024geheim55",
    ];

    private readonly LoggedService _service = new();

    private static readonly Func<string, (string Format, string Text)>[] Files =
    [
        secret => ("list", $"gpt-4o # {secret}\n{secret}\n// {secret}\no3 {secret}\nx/{secret}\n"),
        secret => ("litellm-config",
            $$"""
            # {{secret}}
            model_list:
              - model_name: "{{secret}}"
                litellm_params:
                  model: openai/gpt-4o
                  api_key: "{{secret}}"
                  api_base: "{{secret}}"
                  extra_headers: {Authorization: "{{secret}}", "{{secret}}": x}
                model_info: {base_model: "{{secret}}", id: "{{secret}}"}
              - model_name: b
                litellm_params: {model: "{{secret}}", api_base: "https://robert:{{secret.Replace(":", "", StringComparison.Ordinal)}}@example.com"}
              - model_name: c
                litellm_params: {model: openai/o3}
            litellm_settings: {fallbacks: [{c: ["{{secret}}"]}, {"{{secret}}": [c]}], default_fallbacks: ["{{secret}}"]}
            general_settings: {master_key: "{{secret}}", database_url: "{{secret}}"}
            environment_variables: {"{{secret}}": "{{secret}}"}
            """),
        secret => ("cyclonedx",
            $$"""
            {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"{{secret}}"} },
             "components":[
               {"type":"machine-learning-model","bom-ref":"{{secret}}","name":"gpt-4o","group":"{{secret}}","version":"{{secret}}","description":"{{secret}}","purl":"pkg:huggingface/{{secret}}",
                "properties":[{"name":"riskapi:usage:share","value":"{{secret}}"},{"name":"riskapi:usage:sharedLibrary","value":"{{secret}}"},{"name":"{{secret}}","value":"{{secret}}"},{"name":"riskapi:fallback:model","value":"{{secret}}"}],
                "evidence":{"occurrences":[{"location":"src/{{secret}}","line":1},{"location":"src/a.py","additionalContext":"{{secret}}"}]},
                "pedigree":{"ancestors":[{"name":"{{secret}}"}]} },
               {"type":"machine-learning-model","name":"{{secret}}"},
               {"type":"machine-learning-model","name":"x","properties":[{"name":"riskapi:requested","value":"{{secret}}"}]},
               {"type":"application","bom-ref":"a","name":"{{secret}}"},{"type":"application","bom-ref":"b","name":"b"},{"type":"{{secret}}","name":"{{secret}}"}],
             "services":[{"bom-ref":"s","name":"{{secret}}","provider":{"name":"{{secret}}"},"endpoints":["{{secret}}"]}],
             "dependencies":[{"ref":"a","dependsOn":["{{secret}}"]},{"ref":"s","dependsOn":["{{secret}}"]}]}
            """),
        secret => ("spdx",
            $$"""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
              {"type":"Organization","spdxId":"{{secret}}","name":"{{secret}}"},
              {"type":"ai_AIPackage","spdxId":"p","name":"{{secret}}","software_packageVersion":"{{secret}}","suppliedBy":"{{secret}}","software_downloadLocation":"{{secret}}","comment":"{{secret}}"},
              {"type":"ai_AIPackage","spdxId":"q","name":"gpt-4o","suppliedBy":"{{secret}}","summary":"{{secret}}"},
              {"type":"{{secret}}Package","name":"{{secret}}"}]}
            """),
        secret => ("sarif",
            $$"""
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"{{secret}}"} },"results":[
              {"ruleId":"{{secret}}","message":{"text":"gpt-4o-2024-08-06 with {{secret}}"},"properties":{"other":"{{secret}}"},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/{{secret}}"},"region":{"startLine":1,"snippet":{"text":"call('gpt-4o-2024-08-06', key='{{secret}}')"} } } }]},
              {"ruleId":"r","message":{"text":"x"},"properties":{"model":"{{secret}}","provider":"{{secret}}"} },
              {"ruleId":"r","message":{"text":"README has gpt-4-0613"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"docs/{{secret}}.md"} } }]}]}]}
            """),
        secret => ("cyclonedx", $$"""{"bomFormat":"CycloneDX","{{secret}}":1,"{{secret}}":2}"""),
        secret => ("cyclonedx", $$"""{"bomFormat":"CycloneDX", {{secret}} }"""),
        secret => ("litellm-config", $"model_list:\n  - *{secret.Replace(' ', '_')}\n"),
        secret => ("litellm-config", $"model_list:\n\t{secret}: [\n"),
        secret => ("litellm-config", $"model_list: []\n'{secret}': 1\n'{secret}': 2\n"),
    ];

    public ValueTask InitializeAsync() => _service.InitializeAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_secret_in_a_file_is_not_answered_not_stored_and_not_logged()
    {
        var answers = new StringBuilder();
        var applied = 0;
        foreach (var secret in Secrets)
        {
            foreach (var (format, text) in Files.Select(file => file(secret)))
            {
                foreach (var path in new[]
                {
                    "/v1/imports?", $"/v1/imports?projectId={RiskApiService.ExampleProject}&", $"/v1/projects/{RiskApiService.ExampleProject}/imports?"
                })
                {
                    foreach (var parameters in new[] { "", $"format={format}" })
                    {
                        using var response = await _service.Send(HttpMethod.Post, path + parameters, text, "text/plain", ("If-Match", "*"));
                        answers.AppendLine(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                        Assert.True((int)response.StatusCode is 200 or 400 or 415 or 422, $"{(int)response.StatusCode}: {answers}");
                        applied += response.IsSuccessStatusCode ? 1 : 0;
                    }
                }
            }
        }

        var project = await _service.Get($"/v1/projects/{RiskApiService.ExampleProject}");
        answers.Append(project.ToJsonString()).Append((await _service.Get("/v1/audit")).ToJsonString());
        var stored = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(_service.DatabaseFile)!).Select(Content));
        var logged = string.Join('\n', _service.Logged);

        Assert.True(applied > Secrets.Length * 10);
        Assert.Contains("gpt-4o", stored, StringComparison.Ordinal);
        Assert.Contains("/v1/imports", logged, StringComparison.Ordinal);
        foreach (var secret in Secrets.Concat(["geheim"]))
        {
            var words = secret.Split(' ')[^1];
            Assert.DoesNotContain(words, answers.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(words, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(words, logged, StringComparison.Ordinal);
        }
    }

    private static string Content(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    /// <summary>The service with everything that it logs.</summary>
    private sealed class LoggedService : RiskApiService
    {
        public ConcurrentQueue<string> Logged { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Trace");
            builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
            builder.ConfigureLogging(logging => logging.Services.AddSingleton<ILoggerProvider>(new LogOf(Logged)));
        }
    }

    private sealed class LogOf(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
