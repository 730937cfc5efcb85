using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading;
using RiskApi.Formats.Reading.Usage;

namespace RiskApi.Formats.Tests.Reading.Usage;

/// <summary>What the usage APIs of Anthropic, OpenRouter and Langfuse answer.</summary>
public class ApiReportTests
{
    private const string AnthropicUsage =
        """
        {"data":[
          {"starting_at":"2026-10-01T00:00:00Z","ending_at":"2026-10-02T00:00:00Z","results":[
            {"uncached_input_tokens":1500,"cache_creation":{"ephemeral_1h_input_tokens":30,"ephemeral_5m_input_tokens":20},"cache_read_input_tokens":200,"output_tokens":500,"server_tool_use":{"web_search_requests":0},"api_key_id":null,"workspace_id":"wrkspc_1","model":"claude-sonnet-4-20250514","service_tier":"standard","context_window":"0-200k"}]},
          {"starting_at":"2026-10-02T00:00:00Z","ending_at":"2026-10-03T00:00:00Z","results":[]}],
         "has_more":false,"next_page":null}
        """;

    private const string AnthropicCosts =
        """{"data":[{"starting_at":"2026-10-01T00:00:00Z","ending_at":"2026-10-02T00:00:00Z","results":[{"currency":"USD","amount":"123.45","workspace_id":null,"description":"Claude Sonnet 4 Usage - Input Tokens","cost_type":"tokens","context_window":"0-200k","model":"claude-sonnet-4-20250514","service_tier":"standard","token_type":"uncached_input_tokens"},{"currency":"USD","amount":"1","description":"Web Search Usage","cost_type":"web_search","model":null}]}],"has_more":true,"next_page":"page_x"}""";

    private const string ClaudeCode =
        """{"data":[{"date":"2026-10-01T00:00:00Z","actor":{"type":"user_actor","email_address":"a@b.c"},"core_metrics":{"num_sessions":5},"model_breakdown":[{"model":"claude-opus-4-8","tokens":{"input":100,"output":35,"cache_read":10,"cache_creation":5},"estimated_cost":{"currency":"USD","amount":1025}}]}],"has_more":false,"next_page":null}""";

    private const string OpenRouter =
        """{"data":[{"date":"2026-10-01","model":"openai/gpt-4.1","model_permaslug":"openai/gpt-4.1-2025-04-14","endpoint_id":"e","provider_name":"OpenAI","usage":0.015,"byok_usage_inference":0.012,"requests":5,"prompt_tokens":50,"completion_tokens":125,"reasoning_tokens":25}]}""";

    private const string Langfuse =
        """{"trace":{"id":"t1","name":"run","timestamp":"2026-06-11T14:01:32Z"},"observations":[{"id":"o1","type":"GENERATION","model":"gpt-4o-mini","startTime":"2026-06-11T14:01:32Z","endTime":"2026-06-11T14:01:33Z","usageDetails":{"input":10,"output":5}},{"id":"o2","type":"SPAN","model":null},{"id":"o3","type":"GENERATION","model":"gpt-4.1","level":"ERROR","startTime":"2026-06-11T14:01:32Z"}]}""";

    [Theory]
    [InlineData(AnthropicUsage, ImportFormat.AnthropicUsage, "wrkspc_1 anthropic/claude-sonnet-4-20250514 - - 1750 500")]
    [InlineData(AnthropicCosts, ImportFormat.AnthropicUsage, "- anthropic/claude-sonnet-4-20250514 - - - -")]
    [InlineData(ClaudeCode, ImportFormat.AnthropicUsage, "- anthropic/claude-opus-4-8 - - 115 35")]
    [InlineData("""{"data":[{"starting_at":"2026-10-01T00:00:00Z","ending_at":"2026-10-02T00:00:00Z","results":[]}],"has_more":false,"next_page":null}""", ImportFormat.AnthropicUsage, "")]
    [InlineData("""{"data":[],"has_more":false,"next_page":null}""", ImportFormat.AnthropicUsage, "")]
    [InlineData("""{"object":"page","data":[],"has_more":false,"next_page":null}""", ImportFormat.OpenaiUsage, "")]
    [InlineData(OpenRouter, ImportFormat.OpenrouterActivity, "- openrouter/openai/gpt-4.1 - 5 50 125")]
    [InlineData("""[{"date":"2026-10-01","model":"openai/gpt-4.1","model_permaslug":"openai/gpt-4.1-2025-04-14","requests":5},{"date":"2026-10-02","model":null,"model_permaslug":"openai/gpt-4.1-2025-04-14","requests":2}]""", ImportFormat.OpenrouterActivity, "- openrouter/openai/gpt-4.1 - 5 - -|- openrouter/openai/gpt-4.1-2025-04-14 - 2 - -")]
    [InlineData(Langfuse, ImportFormat.Langfuse, "- gpt-4.1 - - - -|- gpt-4o-mini - 1 10 5")]
    [InlineData("""{"data":[{"id":"o1","traceId":"t","type":"GENERATION","startTime":"2026-06-11T14:01:32Z","model":"claude-sonnet-4-20250514","usage":{"input":3,"output":4,"total":7,"unit":"TOKENS"}}],"meta":{"page":1,"limit":50,"totalItems":1,"totalPages":1}}""", ImportFormat.Langfuse, "- claude-sonnet-4-20250514 - 1 3 4")]
    [InlineData("""[{"id":"o1","traceId":"t","type":"EMBEDDING","startTime":"2026-06-11T14:01:32Z","providedModelName":"text-embedding-3-small","promptTokens":8}]""", ImportFormat.Langfuse, "- text-embedding-3-small - 1 8 -")]
    [InlineData("{\"id\":\"o1\",\"traceId\":\"t\",\"type\":\"GENERATION\",\"startTime\":\"2026-06-11T14:01:32Z\",\"model\":\"gpt-4o\"}\n{\"id\":\"o2\",\"traceId\":\"t\",\"type\":\"GENERATION\",\"startTime\":\"2026-06-12T14:01:32Z\",\"model\":\"gpt-4o\"}\n", ImportFormat.Langfuse, "- gpt-4o - 2 - -")]
    [InlineData("""{"id":"t","projectId":"p","htmlPath":"/x","observations":["o1","o2"]}""", ImportFormat.Langfuse, "")]
    internal void A_report_is_told_and_read(string json, ImportFormat format, string lines)
    {
        var content = Encoding.UTF8.GetBytes(json);

        Assert.Equal(format, ImportFormats.Detect(content, null, null)?.Format);
        Assert.Equal(lines, string.Join('|', ImportFile.Read(content).Lines()));
    }

    [Fact]
    public void A_bucket_covers_its_time_whether_it_has_results_or_not() =>
        Assert.Equal(2, Imported.By(AnthropicUsageReader.Read, AnthropicUsage).Period?.Days);

    [Fact]
    public void Costs_name_models_and_count_nothing()
    {
        var file = Imported.By(AnthropicUsageReader.Read, AnthropicCosts);

        Assert.Contains(file.Warnings, warning => warning.Contains("usage rather than costs", StringComparison.Ordinal));
        Assert.Contains(file.Warnings, warning => warning.Contains("all pages", StringComparison.Ordinal));
        Assert.Contains("a tool", Assert.Single(file.Ignored).Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_not_grouped_by_model_says_what_to_ask_for() => Assert.Contains(
        "grouped by model",
        Assert.Single(Imported.By(
            AnthropicUsageReader.Read,
            """{"data":[{"starting_at":"2026-10-01T00:00:00Z","ending_at":"2026-10-02T00:00:00Z","results":[{"uncached_input_tokens":5,"output_tokens":1,"model":null}]}]}""").Ignored).Because,
        StringComparison.Ordinal);

    [Fact]
    public void A_span_of_Langfuse_is_no_call_and_a_failed_call_is_not_counted() => Assert.Equal(
        [1, 1], Imported.By(LangfuseReader.Read, Langfuse).Ignored.Select(ignored => ignored.Count));

    [Fact]
    public void A_trace_that_lists_ids_alone_says_what_to_export() => Assert.Contains(
        "by id alone", Assert.Single(Imported.By(LangfuseReader.Read, """{"observations":["o1","o2"]}""").Ignored).Because, StringComparison.Ordinal);

    public static TheoryData<int> Readers => [0, 1, 2];

    private static readonly Imported.Reader[] All = [AnthropicUsageReader.Read, OpenRouterActivityReader.Read, LangfuseReader.Read];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Deep_json_is_refused_by_the_setting(int reader)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(All[reader], "{\"data\":" + new string('[', 1_000_000)));

        Assert.True(fault.IsTooLarge);
        Assert.Contains("Imports:MaxJsonDepth", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void More_rows_than_an_import_may_have_are_refused(int reader)
    {
        var rows = string.Join(',', Enumerable.Repeat("""{"type":"GENERATION","date":"2026-10-01","model":"gpt-4o"}""", 11));

        Assert.Contains(
            "Imports:MaxRows",
            Assert.Throws<ImportException>(() => Imported.By(All[reader], $$"""{"data":[{{rows}}]}""", new() { MaxRows = 10 })).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Values_of_other_kinds_and_impossible_counts_are_ignored_with_their_place(int reader)
    {
        var file = Imported.By(All[reader],
            """
            {"data":[1,null,"x",[],{},{"type":"GENERATION","model":{"a":1},"date":"2026-10-01"},
              {"type":"GENERATION","model":"gpt-4o","date":"2026-10-01","startTime":"2026-10-01","output_tokens":-5,"completion_tokens":-5,"usageDetails":{"output":-5}},
              {"type":"GENERATION","model":"gpt-4o","date":"2026-10-01","startTime":"2026-10-01","output_tokens":1e300,"completion_tokens":1e300,"usage":{"output":1e300}},
              {"type":"GENERATION","model":"gpt-4o","date":"9999-01-01","startTime":"9999-01-01"}]}
            """);

        Assert.Empty(file.Mentions);
        Assert.NotEmpty(file.Ignored);
    }
}
