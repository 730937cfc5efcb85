using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads usage and costs as Anthropic's console exports them, CSV.</summary>
/// <remarks>
/// Read are <c>usage_date_utc</c> (or <c>usage_date</c>, <c>date</c>), <c>model_version</c> (or <c>model</c>), <c>workspace</c>, and the token columns
/// <c>usage_input_tokens_no_cache</c>, <c>usage_input_tokens_cache_write_5m</c>, <c>usage_input_tokens_cache_write_1h</c>,
/// <c>usage_input_tokens_cache_read</c> and <c>usage_output_tokens</c>, also as the usage report of the Admin API spells them
/// (https://docs.claude.com/en/api/usage-cost-api: <c>uncached_input_tokens</c>, <c>cache_read_input_tokens</c>, …). Input tokens are the sum of uncached
/// ones, of those written to a cache and of those read from it. Requests are not exported. Dates are whole days, UTC.
/// Derived: the model at Anthropic, a project per workspace, traffic, and the covered period. Keys are not read.
/// </remarks>
internal static class AnthropicCsvReader
{
    private static readonly UsageLayout Fields = new(
        (UsageColumn.Model, ["model_version", "model", "model_id", "model_name"]),
        (UsageColumn.From, ["usage_date_utc", "usage_date", "date_utc", "date", "starting_at"]),
        (UsageColumn.To, ["ending_at"]),
        (UsageColumn.Requests, ["requests", "request_count", "num_requests"]),
        (UsageColumn.InputTokens, ["usage_input_tokens_no_cache", "input_tokens_no_cache", "uncached_input_tokens", "usage_input_tokens", "input_tokens"]),
        (UsageColumn.CacheReadTokens, ["usage_input_tokens_cache_read", "input_tokens_cache_read", "cache_read_input_tokens"]),
        (UsageColumn.CacheWriteTokens,
        [
            "usage_input_tokens_cache_write_5m",
            "input_tokens_cache_write_5m",
            "ephemeral_5m_input_tokens",
            "usage_input_tokens_cache_write",
            "input_tokens_cache_write",
            "cache_creation_input_tokens"
        ]),
        (UsageColumn.CacheWriteTokensOfAnHour, ["usage_input_tokens_cache_write_1h", "input_tokens_cache_write_1h", "ephemeral_1h_input_tokens"]),
        (UsageColumn.OutputTokens, ["usage_output_tokens", "output_tokens"]),
        (UsageColumn.ProjectName, ["workspace", "workspace_name"]),
        (UsageColumn.Project, ["workspace_id"]));

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such export, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "anthropic" };
        CsvRows.Read(
            content, Fields, [UsageColumn.Model, UsageColumn.From], "the usage export of Anthropic's console (Usage, Export)", into, limits, rows.Take);
        rows.Finish();
    }
}
