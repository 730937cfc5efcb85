using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;
using RiskApi.Formats.Reading.Usage;
using RiskApi.Formats.Reading.Usage.Otlp;

namespace RiskApi.Formats.Tests.Reading.Usage;

public class HostileUsageTests
{
    private static readonly Imported.Reader[] JsonReaders = [OtlpReader.Read, OpenAiUsageReader.Read, LiteLlmSpendLogReader.Read];
    private static readonly Imported.Reader[] CsvReaders = [OpenAiCsvReader.Read, AnthropicCsvReader.Read, OpenRouterCsvReader.Read];

    public static TheoryData<int> Every => [0, 1, 2];

    [Theory]
    [MemberData(nameof(Every))]
    public void Deep_json_is_refused_by_its_place_and_the_setting(int reader)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(JsonReaders[reader], "\n  " + new string('[', 1_000_000)));

        Assert.True(fault.IsTooLarge);
        Assert.Contains("more than 64 levels at line 2", fault.Message);
        Assert.Contains("Imports:MaxJsonDepth", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_document_that_breaks_off_is_refused_by_its_place(int reader)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(JsonReaders[reader], "{\"data\": [{\"model\": \"gpt-4o\"},\n{\"model\": "));

        Assert.False(fault.IsTooLarge);
        Assert.Contains("breaks off at line 2", fault.Message);
        Assert.DoesNotContain("gpt-4o", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Text_that_is_not_utf8_is_refused_by_its_line(int reader)
    {
        byte[] content = [.. "first\nsecond "u8, 0xC3, 0x28, .. "\n"u8];

        Assert.All([JsonReaders[reader], CsvReaders[reader]], read =>
            Assert.Contains("line 2", Assert.Throws<ImportException>(() => Imported.By(read, content)).Message));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void An_empty_file_is_refused(int reader) => Assert.All([JsonReaders[reader], CsvReaders[reader]], read =>
        Assert.Contains("empty", Assert.Throws<ImportException>(() => Imported.By(read, " \n\n")).Message));

    [Theory]
    [InlineData("{}", "'data'")]
    [InlineData("[1]", "'data'")]
    [InlineData("\n{\"data\": 5}", "line 2: ")]
    [InlineData("""{"error": {"message": "Incorrect API key provided: sk-xxx"}}""", "an error of the API")]
    public void A_document_of_another_kind_is_refused(string json, string expected)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(OpenAiUsageReader.Read, json));

        Assert.Contains(expected, fault.Message);
        Assert.DoesNotContain("sk-", fault.Message);
    }

    [Theory]
    [InlineData("""{"data":[1, null, "x", [], {"results": [1, null, {}]}, {"results": {"a": 1}}, {}]}""")]
    [InlineData("""{"data":[{"model": {"a": 1}}, {"model": ["gpt-4o"]}, {"model": null}, {"model": ""}, {"model": "\ud800"}, {"\ud800": "gpt-4o"}]}""")]
    public void Values_of_other_kinds_are_ignored_and_counted(string json)
    {
        var file = Imported.By(OpenAiUsageReader.Read, json);

        Assert.DoesNotContain(file.Mentions, mention => mention.Usage.Model.Contains("gpt", StringComparison.Ordinal));
        Assert.NotEqual(0, file.Ignored.Sum(ignored => ignored.Count));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e300")]
    [InlineData("1000000000000001")]
    [InlineData("99999999999999999999999999")]
    [InlineData("many")]
    [InlineData("1,000")]
    public void An_impossible_count_is_ignored_with_its_row(string count)
    {
        var file = Imported.By(OpenAiCsvReader.Read, $"date,model,n_requests\n2025-11-01,gpt-4o,\"{count}\"\n2025-11-01,gpt-4.1,2\n");
        var json = Imported.By(LiteLlmSpendLogReader.Read, $$"""{"startTime":"2025-11-01","model":"gpt-4o","prompt_tokens":"{{count}}"}""");

        Assert.Equal(["- openai/gpt-4.1 - 2 - -"], file.Lines());
        Assert.Equal("line 2", Assert.Single(Assert.Single(file.Ignored).Where));
        Assert.Empty(json.Mentions);
        Assert.Contains("count", Assert.Single(json.Ignored).Because);
    }

    [Theory]
    [InlineData("1970-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2100-01-02")]
    [InlineData("11/24/2025")]
    [InlineData("2025-02-30")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1e400")]
    public void A_date_out_of_range_is_ignored_with_its_row(string date)
    {
        var file = Imported.By(OpenAiCsvReader.Read, $"date,model,n_requests\n{date},gpt-4o,1\n2025-11-01,gpt-4o,2\n");

        Assert.Equal(["- openai/gpt-4o - 2 - -"], file.Lines());
        Assert.Equal(1, file.Period?.Days);
        Assert.Contains("time", Assert.Single(file.Ignored).Because);
    }

    [Theory]
    [InlineData("2025-11-01T10:00:00Z")]
    [InlineData("2025-11-01 10:00:00")]
    [InlineData("2025-11-01T12:00:00.000+02:00")]
    [InlineData("1761991200")]
    [InlineData("1761991200000")]
    [InlineData("1761991200000000")]
    [InlineData("1761991200000000000")]
    public void An_instant_may_be_written_in_many_ways(string time) => Assert.Equal(
        new DateTimeOffset(2025, 11, 1, 10, 0, 0, TimeSpan.Zero),
        Imported.By(LiteLlmSpendLogReader.Read, $$"""{"startTime":"{{time}}","model":"gpt-4o"}""").Period?.FromAt);

    [Theory]
    [MemberData(nameof(Every))]
    public void A_header_without_essential_columns_says_which_are_expected(int reader)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(CsvReaders[reader], "name,amount\nx,1\n"));

        Assert.Contains("Line 1 lacks 2 columns: ", fault.Message);
        Assert.Contains("model", fault.Message);
        Assert.Contains("date", fault.Message);
    }

    [Fact]
    public void Ragged_rows_are_ignored_and_counted()
    {
        var file = Imported.By(OpenAiCsvReader.Read, "date,model,n_requests\n2025-11-01,gpt-4o\n2025-11-01,gpt-4o,2,9\n2025-11-01,gpt-4o,2\n");

        Assert.Equal(["- openai/gpt-4o - 2 - -"], file.Lines());
        Assert.Equal(["line 2", "line 3"], Assert.Single(file.Ignored).Where);
    }

    [Theory]
    [InlineData("2025-11-01,\"gpt-4o,1\n2025-11-01,gpt-4o,2\n")]
    [InlineData("2025-11-01,\"gpt\"-4o,1\n2025-11-01,gpt-4o,2\n")]
    [InlineData("2025-11-01,gpt\"-4o,1\n2025-11-01,gpt-4o,2\n")]
    public void Quotes_that_do_not_match_are_refused(string rows)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(OpenAiCsvReader.Read, "date,model,n_requests\n" + rows));

        Assert.Contains("quotes", fault.Message);
        Assert.DoesNotContain("gpt", fault.Message);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_refused_at_the_limit_of_a_line()
    {
        var csv = new StringBuilder("date,model,n_requests\n2025-11-01,\"gpt-4o,1\n");
        for (var i = 0; i < 10_000; i++)
        {
            csv.Append("2025-11-01,gpt-4o,1\n");
        }

        var fault = Assert.Throws<ImportException>(() => Imported.By(OpenAiCsvReader.Read, csv.ToString(), new ImportLimits { MaxLineBytes = 10_000 }));

        Assert.True(fault.IsTooLarge);
        Assert.Contains("Imports:MaxLineBytes", fault.Message);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_huge_line_of_csv_is_refused_by_its_number(int reader)
    {
        var fault = Assert.Throws<ImportException>(() => Imported.By(CsvReaders[reader], "date,model\n" + new string('x', 2_000_000)));

        Assert.True(fault.IsTooLarge);
        Assert.Contains("line 2 is longer than 1048576 bytes", fault.Message);
    }

    [Fact]
    public void A_huge_value_in_json_is_passed_over_and_never_kept()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var content = Encoding.UTF8.GetBytes($$"""{"messages":"{{new string('x', 20_000_000)}}","model":"gpt-4o","startTime":"2025-11-01"}""");
        var made = GC.GetAllocatedBytesForCurrentThread() - before;

        var file = Imported.By(LiteLlmSpendLogReader.Read, content);

        Assert.Equal(["- gpt-4o - 1 - -"], file.Lines());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before - made < 1_000_000);
    }

    [Fact]
    public void A_model_of_a_million_characters_is_ignored()
    {
        var file = Imported.By(LiteLlmSpendLogReader.Read, $$"""{"model":"{{new string('x', 1_000_000)}}","startTime":"2025-11-01"}""");

        Assert.Empty(file.Mentions);
        Assert.Single(file.Ignored);
    }

    [Fact]
    public void More_rows_than_allowed_are_refused_in_every_format()
    {
        var limits = new ImportLimits { MaxRows = 2 };
        (Imported.Reader Read, string Content)[] files =
        [
            (OpenAiUsageReader.Read, """{"data":[{"results":[{},{}]},{"results":[{}]}]}"""),
            (LiteLlmSpendLogReader.Read, "{}\n{}\n{}"),
            (OpenAiCsvReader.Read, "date,model\n,\n,\n,\n"),
            (OtlpReader.Read, """{"resourceSpans":[{"scopeSpans":[{"spans":[{},{},{}]}]}]}"""),
            (
                OtlpReader.Read,
                """{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"gen_ai.client.token.usage","histogram":{"aggregationTemporality":1,"dataPoints":[{},{},{}]}}]}]}]}"""),
        ];

        Assert.All(files, file =>
        {
            var fault = Assert.Throws<ImportException>(() => Imported.By(file.Read, file.Content, limits));
            Assert.True(fault.IsTooLarge);
            Assert.Contains("more than 2 rows", fault.Message);
            Assert.Contains("Imports:MaxRows", fault.Message);
        });
    }

    [Fact]
    public void More_models_than_allowed_are_refused() => Assert.All(
        new (Imported.Reader Read, Func<int, string> Row)[]
        {
            (LiteLlmSpendLogReader.Read, i => $$"""{"model":"m-{{i}}","startTime":"2025-11-01"}"""),
            (OtlpReader.Read, i =>
                $$$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{"startTimeUnixNano":"1761991200000000000","attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.request.model","value":{"stringValue":"m-{{{i}}}"}}]}]}]}]}"""),
        },
        file => Assert.Contains("Imports:MaxModels", Assert.Throws<ImportException>(() => Imported.By(
            file.Read, string.Join('\n', Enumerable.Range(0, 4).Select(file.Row)), new ImportLimits { MaxModels = 3 })).Message));

    [Fact]
    public void Of_many_faulty_rows_the_first_twenty_places_are_kept_and_all_are_counted()
    {
        var csv = new StringBuilder("date,model,n_requests\n");
        for (var i = 0; i < 50_000; i++)
        {
            csv.Append("2025-11-01,gpt-4o,1\nnever,gpt-4o,1\n");
        }

        var file = Imported.By(OpenAiCsvReader.Read, csv.ToString());

        Assert.Equal(["- openai/gpt-4o - 50000 - -"], file.Lines());
        var ignored = Assert.Single(file.Ignored);
        Assert.Equal((50_000, 20), (ignored.Count, ignored.Where.Count));
    }

    [Fact]
    public void A_key_where_a_model_is_expected_is_not_kept()
    {
        var file = Imported.By(OpenAiCsvReader.Read, "date,model,n_requests\n2025-11-01,sk-proj-abcdefghijklmnopqrstuvwxyz0123456789,1\n");

        Assert.Empty(file.Mentions);
        Assert.Contains("secret", Assert.Single(file.Ignored).Because);
    }
}
