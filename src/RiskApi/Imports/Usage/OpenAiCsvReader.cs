using RiskApi.Importing;

namespace RiskApi.Imports.Usage;

/// <summary>Reads usage and costs as OpenAI's dashboard exports them, CSV.</summary>
/// <remarks>
/// Columns are those of the usage API (https://platform.openai.com/docs/api-reference/usage): <c>model</c> (or <c>snapshot_id</c>), <c>start_time</c> and
/// <c>end_time</c> (or <c>timestamp</c>, <c>date</c>), <c>num_model_requests</c> (or <c>n_requests</c>), <c>input_tokens</c> (or <c>n_context_tokens_total</c>),
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
        CsvRows.Read(content, OpenAiLayout.Fields, [UsageField.Model, UsageField.From], "OpenAI's usage export (Usage, Export)", into, limits, (row, where) =>
        {
            OpenAiLayout.NameModelOfLineItem(row);
            rows.Take(row, where);
        });
        rows.Finish();
    }
}
