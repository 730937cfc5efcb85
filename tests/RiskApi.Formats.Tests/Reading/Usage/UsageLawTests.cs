using System.Globalization;
using CsCheck;
using RiskApi.Formats.Reading.Usage;
using RiskApi.Formats.Reading.Usage.Otlp;

namespace RiskApi.Formats.Tests.Reading.Usage;

public class UsageLawTests
{
    private sealed record Row(string Model, string Project, DateTimeOffset At, int Requests, int Input, int Output);

    /// <summary>A format: its reader, what stands before, between and after its rows, and how it writes a row.</summary>
    private sealed record Format(Imported.Reader Read, string Before, string Between, string After, Func<Row, string> Write)
    {
        public string File(IEnumerable<Row> rows) => Before + string.Join(Between, rows.Select(Write)) + After;
    }

    private static readonly Format[] Formats =
    [
        new(OpenAiUsageReader.Read, """{"object":"page","data":[""", ",", "]}", row =>
            $$"""{"start_time":{{row.At.ToUnixTimeSeconds()}},"end_time":{{row.At.AddHours(1).ToUnixTimeSeconds()}},"results":[{"model":"{{row.Model}}","project_id":"{{row.Project}}","num_model_requests":{{row.Requests}},"input_tokens":{{row.Input}},"output_tokens":{{row.Output}}}]}"""),
        new(OpenAiUsageReader.Read, """{"object":"list","data":[""", ",", "]}", row =>
            $$"""{"aggregation_timestamp":{{row.At.ToUnixTimeSeconds()}},"snapshot_id":"{{row.Model}}","project_name":"{{row.Project}}","n_requests":{{row.Requests}},"n_context_tokens_total":{{row.Input}},"n_generated_tokens_total":{{row.Output}}}"""),
        new(OpenAiCsvReader.Read, "date,model,project_name,n_requests,input_tokens,output_tokens\n", "\n", "\n", row =>
            $"{Day(row)},{row.Model},{row.Project},{row.Requests},{row.Input},{row.Output}"),
        new(
            AnthropicCsvReader.Read,
            "usage_date_utc,model_version,workspace,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens\n",
            "\r\n",
            "",
            row =>
                $"{Day(row)},{row.Model},\"{row.Project}\",{row.Requests},{row.Input},{row.Output}"),
        new(OpenRouterCsvReader.Read, "date,model,requests,prompt_tokens,completion_tokens\n", "\n", "", row =>
            $"{Day(row)},{row.Model},{row.Requests},{row.Input},{row.Output}"),
        new(LiteLlmSpendLogReader.Read, "", "\n", "\n", row =>
            $$"""{"startTime":"{{row.At:O}}","endTime":"{{row.At.AddSeconds(2):O}}","model":"{{row.Model}}","team_id":"{{row.Project}}","prompt_tokens":{{row.Input}},"completion_tokens":{{row.Output}}}"""),
        new(OtlpReader.Read, "", "\n", "", row => OtlpDocument.Span(row.Project, "openai", row.Model, row.At, row.Input, row.Output)),
        new(OtlpReader.Read, "", "\n", "", row => OtlpDocument.DeltaTokens(row.Project, "openai", row.Model, row.At, row.Requests, row.Input)),
    ];

    private static readonly Gen<Row> AnyRow =
        from model in Gen.OneOf("gpt-4o", "gpt-4.1-2025-04-14", "text-embedding-3-small")
        from project in Gen.OneOf("shop", "search")
        from minute in Gen.Int[0, 90 * 24 * 60]
        from requests in Gen.Int[0, 1_000_000]
        from input in Gen.Int[0, 1_000_000_000]
        from output in Gen.Int[0, 1_000_000_000]
        select new Row(model, project, new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), requests, input, output);

    private static readonly Gen<(Format, Row[], int)> SplitFile =
        from format in Gen.OneOf(Formats)
        from rows in AnyRow.Array[2, 20]
        from first in Gen.Int[1, rows.Length - 1]
        select (format, rows, first);

    [Fact]
    public void Two_halves_of_a_file_add_up_to_the_whole() => SplitFile.Sample(
        (format, rows, first) =>
        {
            var whole = Imported.By(format.Read, format.File(rows));
            var together = Imported.Together([Imported.By(format.Read, format.File(rows[..first])), Imported.By(format.Read, format.File(rows[first..]))]);

            Assert.Empty(whole.Ignored);
            Assert.Equal(whole.Lines(), together.Lines());
            Assert.Equal(whole.Period, together.Period);
        },
        iter: 400);

    [Fact]
    public void Volumes_per_month_do_not_depend_on_the_order_of_rows() =>
        (from file in SplitFile from seed in Gen.Int select (file.Item1, file.Item2, seed)).Sample(
            (format, rows, seed) =>
            {
                var shuffled = rows.ToArray();
                new Random(seed).Shuffle(shuffled);

                Assert.Equal(Monthly(format, rows), Monthly(format, shuffled));
            },
            iter: 400);

    private static string[] Monthly(Format format, Row[] rows)
    {
        var file = Imported.By(format.Read, format.File(rows));
        return [.. file.Mentions
            .Select(mention => $"{mention.Project} {mention.Usage.Model} {mention.Traffic?.PerMonth(file.Period!)}")
            .Order(StringComparer.Ordinal)];
    }

    private static string Day(Row row) => row.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
