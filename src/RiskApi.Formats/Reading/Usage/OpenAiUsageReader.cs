using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads answers of OpenAI's usage API, one document or one per line.</summary>
/// <remarks>
/// The organization's usage API (<c>GET /v1/organization/usage/{completions|embeddings|…}</c>, https://platform.openai.com/docs/api-reference/usage):
/// a <c>page</c> of <c>bucket</c>s with <c>start_time</c> and <c>end_time</c>, each with <c>results</c>; <c>model</c>, <c>num_model_requests</c>,
/// <c>input_tokens</c> (cached ones included), <c>output_tokens</c> and <c>project_id</c> (or <c>project_name</c>) are read of each. Costs
/// (<c>GET /v1/organization/costs</c>) name models by <c>line_item</c> and count nothing. A bucket covers its time whether it has results or not.
/// The API before it (<c>GET /v1/usage?date=</c>): <c>snapshot_id</c> or <c>model_id</c>, <c>n_requests</c>, <c>n_context_tokens_total</c>,
/// <c>n_generated_tokens_total</c> and <c>aggregation_timestamp</c> of each row of <c>data</c>, and of the rows of <c>dalle_api_data</c>,
/// <c>whisper_api_data</c> and <c>tts_api_data</c>; an answer is about a day, UTC.
/// Derived: the model at OpenAI, a project per OpenAI project, traffic, and the covered period. Keys and users are not read.
/// </remarks>
internal static class OpenAiUsageReader
{
    private const string NoBucket = "It is neither a bucket of results nor a row of usage.";
    private static readonly string[] LegacyLists = ["data", "dalle_api_data", "whisper_api_data", "tts_api_data"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such answer, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "openai", LoneTimesAreDays = true };
        var row = new UsageRow();
        var count = 0;
        foreach (var (document, place) in JsonDocuments.In(content, limits))
        {
            if (document.Members("object", "error") is [_, { } error] && error.Scalar() is null && document.Member("data") is null)
            {
                throw new ImportException($"{place}The document is an error of the API, not usage; ask again with an admin key.");
            }

            if (document.Member("has_more")?.Scalar() == "true")
            {
                into.Warn("A page says that there are more; import all pages together, one JSON document per line, or volumes cover this page alone.");
            }

            foreach (var (item, where) in Lists(document, place))
            {
                if (item.Members("results", "start_time", "end_time") is [{ } results, var from, var to])
                {
                    TakeBucket(results, from?.Scalar(), to?.Scalar(), where);
                }
                else if (item.Text.Span is [(byte)'{', ..])
                {
                    TakeRow(item, where, null, null);
                }
                else
                {
                    into.Ignore(NoBucket, where);
                }
            }
        }

        rows.Finish();

        void TakeBucket(JsonPiece results, string? from, string? to, string where)
        {
            if (!CountedTime.TryRead(from, out var start) || !CountedTime.TryRead(to, out var end))
            {
                into.Ignore(CountedTime.Fault, where);
                return;
            }

            if (start is not null && end is not null)
            {
                into.Cover(start.FromAt, end.ToAt);
            }

            var index = 0;
            foreach (var result in results.Items())
            {
                TakeRow(result, $"{where}.results[{index++}]", from, to);
            }
        }

        void TakeRow(JsonPiece item, string where, string? from, string? to)
        {
            RowLimit.Check(++count, where, limits);
            OpenAiLayout.Fields.Read(item, row);
            OpenAiLayout.NameModelOfLineItem(row);
            row[UsageColumn.From] = from ?? row[UsageColumn.From];
            row[UsageColumn.To] = to ?? row[UsageColumn.To];
            rows.Take(row, where);
        }
    }

    private static IEnumerable<(JsonPiece Item, string Where)> Lists(JsonPiece document, string place)
    {
        var lists = document.Members(LegacyLists);
        if (lists.All(list => list is not { IsArray: true }))
        {
            throw new ImportException($"{place}The document has no list 'data'; expected is an answer of OpenAI's usage API, as it came.");
        }

        for (var i = 0; i < lists.Length; i++)
        {
            var index = 0;
            foreach (var item in lists[i]?.Items() ?? [])
            {
                yield return (item, $"{place}{LegacyLists[i]}[{index++}]");
            }
        }
    }
}
