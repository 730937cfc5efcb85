using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads activity as OpenRouter exports it, CSV: by day, or generation by generation.</summary>
/// <remarks>
/// Read are <c>date</c> or <c>created_at</c>, <c>model</c> or <c>model_permaslug</c>, <c>requests</c>, <c>prompt_tokens</c> or <c>tokens_prompt</c>,
/// <c>completion_tokens</c> or <c>tokens_completion</c>, and <c>app_name</c>, as the activity page and the activity API spell them
/// (https://openrouter.ai/docs/api-reference/analytics/get-activity). A row with a generation's id or its time of creation is one request. Reasoning
/// tokens are part of the completion's. The provider behind OpenRouter is not read: OpenRouter chooses it anew for each request, and its own clock ends the
/// model.
/// Derived: the model at OpenRouter (by the permanent name where only that is known there), a project per app, traffic, and the covered period. Keys are not
/// read.
/// </remarks>
internal static class OpenRouterCsvReader
{
    internal static readonly UsageLayout Fields = new(
        (UsageColumn.Model, ["model", "model_slug", "model_name", "model_permaslug"]),
        (UsageColumn.From, ["created_at", "date", "timestamp"]),
        (UsageColumn.Requests, ["requests", "request_count"]),
        (UsageColumn.Generation, ["generation_id"]),
        (UsageColumn.InputTokens, ["prompt_tokens", "tokens_prompt", "input_tokens"]),
        (UsageColumn.OutputTokens, ["completion_tokens", "tokens_completion", "output_tokens"]),
        (UsageColumn.ProjectName, ["app_name", "app"]));

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such export, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "openrouter" };
        CsvRows.Read(
            content, Fields, [UsageColumn.Model, UsageColumn.From], "the export of OpenRouter's activity page (Activity, Export)", into, limits, rows.Take);
        rows.Finish();
    }
}
