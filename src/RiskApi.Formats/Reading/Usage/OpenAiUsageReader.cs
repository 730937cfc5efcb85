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
    private static readonly UsagePages Pages = new(
        ["data", "dalle_api_data", "whisper_api_data", "tts_api_data"], "results", "start_time", "end_time", "OpenAI's usage API");

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such answer, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "openai", LoneTimesAreDays = true };
        var row = new UsageRow();
        Pages.Read(content, into, limits, (item, where, from, to) =>
        {
            OpenAiLayout.Fields.Read(item, row);
            OpenAiLayout.NameModelOfLineItem(row);
            row[UsageColumn.From] = from ?? row[UsageColumn.From];
            row[UsageColumn.To] = to ?? row[UsageColumn.To];
            rows.Take(row, where);
        });
        rows.Finish();
    }
}
