using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using RiskApi.Testing;

namespace RiskApi.Tests.Imports;

/// <summary>Small files in the shapes of real ones that were once read wrongly, each for a kind of fault, with the right answer.</summary>
public class SmallInputTests(RiskApiService service)
{
    [Theory]
    [InlineData("terraform.tf", "gpt-4o -> azure-openai/gpt-4o-2024-05-13")]
    [InlineData(
        "application.yml",
        "gemini-2.5-flash -> vertex-ai/gemini-2.5-flash",
        "azure-openai/gpt-4o may be azure-openai/gpt-4o-2024-05-13 or azure-openai/gpt-4o-2024-08-06 or azure-openai/gpt-4o-2024-11-20")]
    [InlineData("model-family.py", "mentioned o1 (comparison)", "mentioned o3 (comparison)", "mentioned gpt-5 (comparison)")]
    [InlineData(
        "embed.py",
        "self-hosted/sentence-transformers/all-mpnet-base-v2 is self-hosted",
        "self-hosted/BAAI/bge-large-en-v1.5 is self-hosted",
        "self-hosted/meta-llama/Llama-3.1-8B-Instruct is self-hosted")]
    [InlineData(
        "lookalike-spelling.ts",
        "claude-3.5-sonnet -> anthropic/claude-3-5-sonnet-20241022",
        "claude-3-5-sonnet@20241022 -> vertex-ai/claude-3-5-sonnet-v2@20241022")]
    [InlineData("django.py")]
    [InlineData(
        "new-ids.ts",
        "unknown look-alike grok-code-fast-2",
        "unknown look-alike gpt-realtime-mini-3",
        "unknown look-alike gemini-flash-lite-latest",
        "unknown look-alike claude-opus-6",
        "unknown look-alike gemini-robotics-er-2")]
    [InlineData(
        "unknown-prefix.js",
        "unknown look-alike azure-anthropic:claude-opus-4-1-20250805",
        "unknown look-alike github-copilot/gpt-4o-2024-11-20",
        "unknown look-alike vercel:anthropic/claude-3-5-haiku-20241022")]
    public async Task Source_is_read_right(string file, params string[] readings) =>
        Assert.Equal(readings, Readings(await Import(Archive(file), "application/gzip")));

    [Theory]
    [InlineData(
        "litellm-azure-routes.yaml",
        "azure/responses/o3-2025-04-16 -> azure-openai/o3-2025-04-16",
        "azure/gpt5_series/gpt-5-2025-08-07 -> azure-openai/gpt-5-2025-08-07",
        "azure/o_series/o3-mini-2025-01-31 -> azure-openai/o3-mini-2025-01-31")]
    [InlineData(
        "litellm-azure-foundry.yaml",
        "azure/DeepSeek-R1 -> azure-foundry/DeepSeek-R1",
        "azure/grok-3 -> azure-foundry/grok-3",
        "azure/gpt-oss-120b -> azure-foundry/gpt-oss-120b",
        "azure_ai/gpt-4.1-2025-04-14 -> azure-openai/gpt-4.1-2025-04-14")]
    [InlineData("litellm-vertex.yaml", "vertex_ai/gemini-2.5-flash -> vertex-ai/gemini-2.5-flash")]
    [InlineData(
        "litellm-hosts.yaml",
        "self-hosted/gpt-3.5-turbo is self-hosted",
        "groq/llama-3.3-70b-versatile -> groq/llama-3.3-70b-versatile",
        "openrouter/anthropic/claude-sonnet-4 -> openrouter/anthropic/claude-sonnet-4",
        "deepseek/deepseek-chat -> deepseek/deepseek-chat")]
    [InlineData("genkit.txt", "googleai/gemini-2.5-flash -> gemini-api/gemini-2.5-flash")]
    [InlineData("anthropic-usage-report.json", "anthropic/claude-sonnet-4-20250514 -> anthropic/claude-sonnet-4-20250514")]
    [InlineData("openai-usage-ada.json", "openai/text-embedding-ada-002-v2 -> openai/text-embedding-ada-002")]
    [InlineData("bedrock-otlp.json", "bedrock/nova-lite-v1:0 -> bedrock/amazon.nova-lite-v1:0")]
    [InlineData("bare-bedrock.txt", "anthropic.claude-fable-5 -> bedrock/anthropic.claude-fable-5")]
    [InlineData("openinference-otlp.json", "openai/gpt-4-0613 -> openai/gpt-4-0613")]
    [InlineData("langfuse.json", "gpt-4o-mini -> openai/gpt-4o-mini-2024-07-18")]
    [InlineData(
        "azure-deployments.json",
        "gpt-4o -> azure-openai/gpt-4o-2024-08-06",
        "DeepSeek-R1 -> azure-foundry/DeepSeek-R1")]
    public async Task Configurations_usage_and_traces_are_read_right(string file, params string[] readings) =>
        Assert.Equal(readings, Readings(await Import(Bytes(file), "application/octet-stream")));

    [Fact]
    public async Task A_gateway_that_keeps_its_models_in_a_database_is_said_to() => Assert.Contains(
        "kept in the database alone",
        (string?)(await Import(Bytes("litellm-db.yaml"), "application/octet-stream"))["warnings"]![0],
        StringComparison.Ordinal);

    [Fact]
    public async Task Tokens_of_a_usage_report_are_those_of_the_model()
    {
        var report = await Import(Bytes("anthropic-usage-report.json"), "application/octet-stream");

        Assert.True((long?)report["projects"]![0]!["dependencies"]![0]!["inputTokensPerMonth"] > 0);
    }

    [Theory]
    [InlineData("anthropic-models-list.json", "anthropic-models", "anthropic")]
    [InlineData("groq-models-list.json", "openai-models", "groq")]
    [InlineData("deprecations-info-azure.json", "deprecations-info", "azure-foundry")]
    [InlineData("deprecations-info-feed.json", "deprecations-info", "openai")]
    [InlineData("model-eol-amazon.json", "model-eol", "bedrock")]
    public async Task A_list_is_that_of_whom_it_comes_from_and_makes_no_second_model(string file, string format, string provider)
    {
        var (status, preview) = await Feed(file);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal((format, 0), ((string?)preview["summary"]!["format"], (int)preview["summary"]!["newModels"]!));
        Assert.Equal([provider], preview["confirmed"]!.AsObject().Select(confirmed => confirmed.Key));
    }

    [Fact]
    public async Task A_short_name_is_no_second_model()
    {
        var (status, refusal) = await Feed("modeldeprecations-bedrock.json");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("short for 'amazon.nova-premier-v1:0'", (string?)refusal["detail"], StringComparison.Ordinal);
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Repository.Path("tests", "RiskApi.Tests", "Imports", "Inputs", file));

    private static byte[] Archive(string file)
    {
        using var archive = new MemoryStream();
        using (var tar = new TarWriter(new GZipStream(archive, CompressionLevel.Fastest)))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, file) { DataStream = new MemoryStream(Bytes(file)) });
        }

        return archive.ToArray();
    }

    private async Task<JsonNode> Import(byte[] body, string mediaType)
    {
        var (status, answer) = await Post("/v1/imports", body, mediaType);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    private Task<(HttpStatusCode Status, JsonNode Answer)> Feed(string file) => Post("/v1/catalog/imports", Bytes(file), "application/json");

    private async Task<(HttpStatusCode Status, JsonNode Answer)> Post(string path, byte[] body, string mediaType)
    {
        using var client = service.CreateClient();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await RiskApiService.Json(response));
    }

    /// <summary>What an import makes of a file, a line for each name.</summary>
    private static IEnumerable<string> Readings(JsonNode import) =>
    [
        .. import["projects"]!.AsArray().SelectMany(project => Of(project!)),
        .. import["mentioned"]!.AsArray().Select(name => $"mentioned {name!["text"]} ({name["place"]})"),
        .. import["lookAlikes"]!.AsArray().Select(name => $"unknown look-alike {name!["text"]}"),
    ];

    private static IEnumerable<string> Of(JsonNode project) =>
    [
        .. project["resolved"]!.AsArray().Select(name => (string?)name!["match"] == "self-hosted"
            ? $"{name["dependency"]} is self-hosted"
            : $"{name["names"]![0]} -> {name["provider"]}/{name["model"]}"),
        .. project["ambiguous"]!.AsArray().Select(name => $"{name!["dependency"]} may be {string.Join(" or ", name["candidates"]!.AsArray())}"),
        .. project["unknown"]!.AsArray().Select(name => $"unknown {name!["dependency"]}"),
    ];
}
