using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads usage and costs as OpenAI's dashboard exports them, CSV.</summary>
/// <remarks>
/// Columns are those of the usage API (https://platform.openai.com/docs/api-reference/usage): <c>model</c> (or <c>snapshot_id</c>), <c>start_time</c> and
/// <c>end_time</c> (or <c>timestamp</c>, <c>date</c>), <c>num_model_requests</c> (or <c>n_requests</c>), <c>input_tokens</c> (or
/// <c>n_context_tokens_total</c>),
/// <c>output_tokens</c> (or <c>n_generated_tokens_total</c>), <c>project_name</c> or <c>project_id</c>. An export of costs names models by
/// <c>line_item</c> and counts nothing, so it tells which models are used and not how much. Without an end, a row's time stands for its day, UTC.
/// Derived: the model at OpenAI, a project per OpenAI project, traffic, and the covered period. Keys and users are not read.
/// </remarks>
internal static class OpenAiCsvReader
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such export, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "openai", LoneTimesAreDays = true };
        CsvRows.Read(content, OpenAiLayout.Fields, [UsageColumn.Model, UsageColumn.From], "OpenAI's usage export (Usage, Export)", into, limits, (row, where) =>
        {
            OpenAiLayout.NameModelOfLineItem(row);
            rows.Take(row, where);
        });
        rows.Finish();
    }
}

/// <summary>How OpenAI spells usage, in both generations of its API and in the files of its dashboard.</summary>
internal static class OpenAiLayout
{
    public static readonly UsageLayout Fields = new(
        (UsageColumn.Model, ["model", "snapshot_id", "model_id", "model_name", "line_item"]),
        (UsageColumn.From, ["start_time_iso", "start_time", "aggregation_timestamp", "timestamp", "date", "usage_date"]),
        (UsageColumn.To, ["end_time_iso", "end_time"]),
        (UsageColumn.Requests, ["num_model_requests", "n_requests", "num_requests", "requests"]),
        (UsageColumn.InputTokens, ["input_tokens", "n_context_tokens_total", "context_tokens", "prompt_tokens"]),
        (UsageColumn.OutputTokens, ["output_tokens", "n_generated_tokens_total", "generated_tokens", "completion_tokens"]),
        (UsageColumn.ProjectName, ["project_name"]),
        (UsageColumn.Project, ["project_id", "project"]));

    /// <summary>The model of a cost's line item, <c>gpt-4o-2024-08-06, input</c>; any other model as it is.</summary>
    public static void NameModelOfLineItem(UsageRow row) =>
        row[UsageColumn.Model] = row[UsageColumn.Model]?.Split(',', 2)[0];
}
