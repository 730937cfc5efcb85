using CsCheck;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Usage.Otlp;
using static RiskApi.Formats.Tests.Reading.Usage.OtlpDocument;

namespace RiskApi.Formats.Tests.Reading.Usage;

public class OtlpTests
{
    private const string TokenUsage = "gen_ai.client.token.usage";
    private const string OperationDuration = "gen_ai.client.operation.duration";

    private static readonly DateTimeOffset Start = new(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static ImportedFile Read(params string[] lines) => Imported.By(OtlpReader.Read, string.Join('\n', lines));

    [Fact]
    public void A_span_tells_service_environment_provider_request_and_response()
    {
        var file = Read("""
            {
              "resourceSpans": [{
                "scopeSpans": [{ "spans": [{
                  "traceId": "5B8EFFF798038103D269B633813FC60C", "spanId": "EEE19B7EC3C1B174", "parentSpanId": "", "name": "chat gpt-4o", "kind": 3,
                  "startTimeUnixNano": "1761991200000000000", "endTimeUnixNano": "1762077600000000000",
                  "attributes": [
                    { "key": "gen_ai.operation.name", "value": { "stringValue": "chat" } },
                    { "key": "gen_ai.system", "value": { "stringValue": "openai" } },
                    { "key": "server.address", "value": { "stringValue": "acme.openai.azure.com" } },
                    { "key": "gen_ai.request.model", "value": { "stringValue": "prod-chat" } },
                    { "key": "gen_ai.response.model", "value": { "stringValue": "gpt-4o-2024-08-06" } },
                    { "key": "gen_ai.usage.input_tokens", "value": { "intValue": 97 } },
                    { "key": "gen_ai.usage.completion_tokens", "value": { "intValue": "52" } },
                    { "key": "gen_ai.input.messages", "value": { "stringValue": "[{\"role\":\"user\"}]" } },
                    { "key": "http.request.header.authorization", "value": { "arrayValue": { "values": [{ "stringValue": "Bearer sk-abcdefghijklmnopqrstuv" }] } } }
                  ],
                  "status": {}
                }] }],
                "resource": { "attributes": [
                  { "key": "service.name", "value": { "stringValue": "support-bot" } },
                  { "key": "deployment.environment", "value": { "stringValue": "Staging" } }
                ] }
              }]
            }
            """);

        Assert.Equal(["support-bot azure-openai/prod-chat Staging 1 97 52"], file.Lines());
        Assert.Equal(["azure-openai/gpt-4o-2024-08-06"], file.Mentions[0].OtherNames);
        Assert.Equal(1, file.Period?.Days);
        Assert.Empty(file.Ignored);
    }

    [Theory]
    [InlineData("LLM", "llm.provider=openai llm.model_name=gpt-4-0613 llm.token_count.prompt=12 llm.token_count.completion=3", "rag openai/gpt-4-0613 - 1 12 3", null)]
    [InlineData("LLM", "llm.provider=azure llm.system=openai llm.model_name=gpt-4o", "rag azure-openai/gpt-4o - 1 - -", null)]
    [InlineData("LLM", "llm.provider=google llm.system=vertexai llm.model_name=gemini-2.5-flash", "rag vertexai/gemini-2.5-flash - 1 - -", null)]
    [InlineData("LLM", "llm.provider=google llm.model_name=gemini-2.5-flash", "rag gemini-2.5-flash - 1 - -", null)]
    [InlineData("LLM", "llm.system=anthropic llm.model_name=claude-opus-4-8", "rag anthropic/claude-opus-4-8 - 1 - -", null)]
    [InlineData("EMBEDDING", "embedding.model_name=text-embedding-3-small", "rag text-embedding-3-small - 1 - -", null)]
    [InlineData("RERANKER", "reranker.model_name=rerank-v3.5", "rag rerank-v3.5 - 1 - -", null)]
    [InlineData("CHAIN", "llm.model_name=gpt-4o", null, "openinference.span.kind is of an agent")]
    [InlineData("LLM", "llm.provider=openai", null, "names none")]
    [InlineData(null, "http.method=GET", null, "none of the attributes gen_ai.* and llm.*")]
    [InlineData("LLM", "llm.model_name=gpt-4o llm.token_count.prompt=-1", null, "A count is not a number")]
    public void Spans_in_the_words_of_OpenInference_are_read(string? kind, string attributes, string? line, string? reason)
    {
        var all = attributes.Split(' ').Select(pair => pair.Split('=')).Select(pair => Attribute(pair[0], pair[1]));
        var file = Read($$"""
            {"resourceSpans":[{"resource":{"attributes":[{{Attribute("service.name", "rag")}}]},"scopeSpans":[{"spans":[{"spanId":"0000000000000002","startTimeUnixNano":"1764000000000000000","endTimeUnixNano":"1764003700000000000",
              "attributes":[{{string.Join(',', kind is null ? all : all.Prepend(Attribute("openinference.span.kind", kind)))}}]}]}]}]}
            """);

        Assert.Equal(line is null ? [] : [line], file.Lines());
        Assert.Equal(reason is null, file.Ignored is []);
        Assert.Contains(reason ?? "", file.Ignored is [var ignored] ? ignored.Because : "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_is_not_counted_beside_the_call_that_it_makes()
    {
        var agent = Call("openai", "gpt-4o", 100, 10).Replace("\"chat\"", "\"invoke_agent\"", StringComparison.Ordinal);
        var tool = Attribute("gen_ai.operation.name", "execute_tool");

        var file = Read(Spans(
            Resource("bot"),
            SpanOf(Start, agent, ""","spanId":"00000000000000a1" """),
            SpanOf(Start, tool, ""","spanId":"00000000000000a2","parentSpanId":"00000000000000a1" """),
            SpanOf(Start, Call("openai", "gpt-4o", 100, 10), ""","spanId":"00000000000000a3","parentSpanId":"00000000000000a1" """)));

        Assert.Equal(["bot openai/gpt-4o - 1 100 10"], file.Lines());
        Assert.Equal(2, Assert.Single(file.Ignored).Count);
    }

    [Fact]
    public void A_framework_s_span_around_the_client_s_span_is_not_counted_whichever_comes_first()
    {
        var outer = Spans(Resource("bot"), SpanOf(Start, Call("openai", "gpt-4o", 100, 10), ""","spanId":"00000000000000a1" """));
        var inner = Spans(
            Resource("bot"), SpanOf(Start, Call("openai", "gpt-4o", 100, 10), ""","spanId":"00000000000000a2","parentSpanId":"00000000000000A1" """));

        Assert.Equal(["bot openai/gpt-4o - 1 100 10"], Read(outer, inner).Lines());
        Assert.Equal(["bot openai/gpt-4o - 1 100 10"], Read(inner, outer).Lines());
        Assert.Contains("wraps", Assert.Single(Read(inner, outer).Ignored).Because);
    }

    [Theory]
    [InlineData("""{"code":2}""")]
    [InlineData("""{"code":"STATUS_CODE_ERROR","message":"404 model_not_found"}""")]
    public void A_failed_call_names_its_model_and_is_not_counted(string status)
    {
        var file = Read(Spans(Resource("bot"), SpanOf(Start, Call("openai", "gpt-4.5-preview", 1, 1), $""","status":{status}""")));

        Assert.Equal(["bot openai/gpt-4.5-preview - - - -"], file.Lines());
        Assert.Contains("failed", Assert.Single(file.Ignored).Because);
    }

    [Theory]
    [InlineData("prod", DeploymentEnvironment.Production)]
    [InlineData("UAT", DeploymentEnvironment.Staging)]
    [InlineData("dev", DeploymentEnvironment.Test)]
    [InlineData("blue", null)]
    public void The_environment_is_read_in_usual_words(string written, DeploymentEnvironment? environment)
    {
        var file = Read(Spans(Resource("bot", written), SpanOf(Start, Call("openai", "gpt-4o", 1, 1))));

        Assert.Equal(environment, Assert.Single(file.Mentions).Usage.Environment);
        Assert.Equal(environment is null ? 1 : 0, file.Ignored.Count);
    }

    [Fact]
    public void A_service_without_a_name_of_its_own_is_no_project() =>
        Assert.Null(Assert.Single(Read(Span("unknown_service:python", "openai", "gpt-4o", Start, 1, 1)).Mentions).Project);

    [Fact]
    public void Embeddings_are_calls_without_output()
    {
        var attributes = string.Join(',', Attribute("gen_ai.operation.name", "embeddings"), Attribute(
            "gen_ai.system", "openai"), Attribute("gen_ai.request.model", "text-embedding-3-small"), Attribute("gen_ai.usage.input_tokens", 8));

        Assert.Equal(["bot openai/text-embedding-3-small - 1 8 -"], Read(Spans(Resource("bot"), SpanOf(Start, attributes))).Lines());
    }

    [Fact]
    public void Delta_points_add_up() => Assert.Equal(
        ["bot openai/gpt-4o - 5 70 9"],
        Read(
            Metric(Resource("bot"), OperationDuration, 1, Point(
                "openai", "gpt-4o", null, Start, Start.AddHours(1), 2, 3.5), Point("openai", "gpt-4o", null, Start.AddHours(1), Start.AddHours(2), 3, 4.5)),
            Metric(
                Resource("bot"),
                TokenUsage,
                1,
                Point("openai", "gpt-4o", "input", Start, Start.AddHours(1), 2, 30),
                Point("openai", "gpt-4o", "input", Start.AddHours(1), Start.AddHours(2), 3, 40),
                Point("openai", "gpt-4o", "output", Start, Start.AddHours(2), 5, 9))).Lines());

    [Fact]
    public void Of_cumulative_points_the_last_of_each_start_counts_in_any_order()
    {
        string[] points =
        [
            Point("openai", "gpt-4o", "input", Start, Start.AddHours(1), 1, 10),
            Point("openai", "gpt-4o", "input", Start, Start.AddHours(3), 3, 30),
            Point("openai", "gpt-4o", "input", Start, Start.AddHours(2), 2, 20),
            Point("openai", "gpt-4o", "input", Start.AddHours(4), Start.AddHours(5), 1, 7),
        ];
        var file = Read(Metric(Resource("bot"), TokenUsage, 2, points));

        Assert.Equal(["bot openai/gpt-4o - 4 37 -"], file.Lines());
        Assert.Equal(TimeSpan.FromHours(5), file.Period!.ToAt - file.Period.FromAt);
        Assert.Equal(file.Lines(), Read([.. points.Reverse().Select(point => Metric(Resource("bot"), TokenUsage, 2, point))]).Lines());
    }

    [Fact]
    public void Cumulative_series_without_a_start_count_from_their_first_point() => Assert.Equal(
        ["bot openai/gpt-4o - 2 25 -"],
        Read(Metric(Resource("bot"), TokenUsage, 2, Point(
            "openai", "gpt-4o", "input", null, Start, 10, 1000), Point("openai", "gpt-4o", "input", null, Start.AddDays(1), 12, 1025))).Lines());

    [Fact]
    public void Series_of_two_processes_add_up()
    {
        var (one, other) = (
            Resource("bot", "prod"), Resource("bot", "prod").Replace("]}", "," + Attribute("service.instance.id", "b") + "]}", StringComparison.Ordinal));

        Assert.Equal(
            ["bot openai/gpt-4o Production 3 30 -"],
            Read(
                Metric(one, TokenUsage, 2, Point("openai", "gpt-4o", "input", Start, Start.AddDays(1), 1, 10)),
                Metric(other, TokenUsage, 2, Point("openai", "gpt-4o", "input", Start, Start.AddDays(1), 2, 20))).Lines());
    }

    [Fact]
    public void A_younger_service_is_brought_to_the_time_of_the_file_at_its_own_pace()
    {
        var file = Read(
            Metric(Resource("old"), TokenUsage, 2, Point("openai", "gpt-4o", "input", Start, Start.AddDays(30), 300, 3000)),
            Metric(Resource("new"), TokenUsage, 2, Point("openai", "gpt-4o", "input", Start.AddDays(29), Start.AddDays(30), 10, 100)));

        Assert.Equal(["new openai/gpt-4o - 300 3000 -", "old openai/gpt-4o - 300 3000 -"], file.Lines());
    }

    [Fact]
    public void Where_a_service_sends_traces_and_metrics_its_metrics_count()
    {
        var file = Read(
            Span("bot", "openai", "gpt-4o", Start, 5, 5),
            Span("other", "openai", "gpt-4o", Start, 5, 5),
            Metric(Resource("bot"), TokenUsage, 1, Point("openai", "gpt-4o", "input", Start, Start.AddHours(1), 50, 500)));

        Assert.Equal(["bot openai/gpt-4o - 50 500 -", "other openai/gpt-4o - 1 5 5"], file.Lines());
        Assert.Contains(file.Warnings, warning => warning.Contains("metrics count"));
    }

    [Fact]
    public void What_tells_of_no_calls_is_ignored_with_its_reason()
    {
        var file = Read(
            """{"resourceLogs":[],"resourceSpans":[]}""",
            Metric(Resource("bot"), "http.client.request.duration", 1),
            Metric(Resource("bot"), TokenUsage, 0, Point("openai", "gpt-4o", "input", Start, Start.AddHours(1), 1, 1)),
            Metric(Resource("bot"), TokenUsage, 1, Point("openai", "gpt-4o", "thinking", Start, Start.AddHours(1), 1, 1)),
            Metric(Resource("bot"), TokenUsage, 1, Point("openai", "gpt-4o", "input", Start, Start.AddHours(1), 1, -1)),
            Metric(Resource("bot"), TokenUsage, 1, Point("openai", "gpt-4o", "input", Start, Start.AddHours(1), 1, double.NaN)).Replace(
                "NaN", "\"NaN\"", StringComparison.Ordinal));

        Assert.Empty(file.Mentions);
        Assert.Equal(6, file.Ignored.Sum(ignored => ignored.Count));
        Assert.Contains(file.Ignored, ignored => ignored.Where.Contains("line 3: resourceMetrics[0].scopeMetrics[0].metrics[0].dataPoints[0]"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"resourceSpans":{}}""")]
    public void Other_json_is_refused(string json) =>
        Assert.Contains("line 1: ", Assert.Throws<ImportException>(() => Read(json)).Message);

    private static readonly Gen<(Dependency[], int)> Used =
        from dependencies in (
            from model in Gen.OneOf("openai/gpt-4o", "anthropic/claude-sonnet-4-20250514", "bedrock/amazon.nova-pro-v1:0", "vertex-ai/gemini-2.5-pro")
            from environment in Gen.OneOf(DeploymentEnvironment.Production, DeploymentEnvironment.Test)
            from requests in Gen.Long[1, 100_000_000]
            from input in Gen.Long[0, 10_000_000_000]
            from output in Gen.Long[0, 10_000_000_000]
            select new Dependency
            {
                Model = model,
                Environment = environment,
                RequestsPerMonth = requests,
                InputTokensPerMonth = input,
                OutputTokensPerMonth = output
            }).Array[1, 6]
        from days in Gen.Int[1, 90]
        select (dependencies.DistinctBy(dependency => (dependency.Model, dependency.Environment)).ToArray(), days);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Volumes_survive_metrics_and_come_back_within_rounding(int temporality) => Used.Sample(
        (dependencies, days) =>
        {
            var part = days / CoveredPeriod.DaysPerMonth;
            var file = Read([.. dependencies.SelectMany(dependency => Emitted(dependency, temporality, Start.AddDays(days), part))]);

            Assert.Equal(dependencies.Length, file.Mentions.Count);
            foreach (var dependency in dependencies)
            {
                var monthly = file.Mentions.Single(
                    mention => (mention.Usage.Model, mention.Usage.Environment) == (dependency.Model, dependency.Environment)).Traffic!.PerMonth(file.Period!)!;
                var step = (0.5 / part) + 0.5;
                Assert.Equal(dependency.RequestsPerMonth!.Value, monthly.Requests!.Value, step);
                Assert.Equal(dependency.InputTokensPerMonth!.Value, monthly.InputTokens!.Value, step);
                Assert.Equal(dependency.OutputTokensPerMonth!.Value, monthly.OutputTokens!.Value, step);
            }
        },
        iter: 200);

    private static IEnumerable<string> Emitted(Dependency dependency, int temporality, DateTimeOffset end, double part)
    {
        var resource = Resource("bot", dependency.Environment == DeploymentEnvironment.Test ? "test" : "production");
        var (provider, model) = dependency.Model.Split('/', 2) is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        (string Name, string? Type, double Total)[] measures =
        [
            (OperationDuration, null, Math.Round(dependency.RequestsPerMonth!.Value * part)),
            (TokenUsage, "input", Math.Round(dependency.InputTokensPerMonth!.Value * part)),
            (TokenUsage, "output", Math.Round(dependency.OutputTokensPerMonth!.Value * part)),
        ];

        // Two exports: what was counted halfway, and at the end.
        var half = Start + ((end - Start) / 2);
        foreach (var (name, type, total) in measures)
        {
            var early = Math.Floor(total / 3);
            var late = temporality == 1 ? total - early : total;
            yield return Metric(resource, name, temporality, Point(provider, model, type, Start, half, (long)early, early));
            yield return Metric(resource, name, temporality, Point(provider, model, type, temporality == 1 ? half : Start, end, (long)late, late));
        }
    }
}
