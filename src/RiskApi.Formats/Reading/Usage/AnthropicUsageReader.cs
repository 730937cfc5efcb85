using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads the reports of Anthropic's Admin API, one document or one per line.</summary>
/// <remarks>
/// The usage report (<c>GET /v1/organizations/usage_report/messages</c>, https://platform.claude.com/docs/en/api/admin-api/usage-cost): buckets with
/// <c>starting_at</c> and <c>ending_at</c>, each with <c>results</c>; <c>model</c>, <c>uncached_input_tokens</c>, <c>cache_read_input_tokens</c>,
/// <c>cache_creation</c>, <c>output_tokens</c> and <c>workspace_id</c> are read of each. Input tokens are the sum of uncached ones, of those written to a
/// cache and of those read from it. The cost report (<c>GET /v1/organizations/cost_report</c>) names models where it is grouped by description, and counts
/// nothing. The report of Claude Code (<c>GET /v1/organizations/usage_report/claude_code</c>): rows with a <c>date</c> and a <c>model_breakdown</c> with
/// <c>model</c> and <c>tokens</c>. Requests are not told. Keys, users and accounts are not read.
/// Derived: the model at Anthropic, a project per workspace, traffic, and the covered period.
/// </remarks>
internal static class AnthropicUsageReader
{
    private const string OtherCost = "It is the cost of a tool or of a session, and of no model.";

    private static readonly UsagePages Pages = new(["data"], "results", "starting_at", "ending_at", "Anthropic's Admin API");

    private static readonly UsageLayout Fields = new(
        (UsageColumn.Model, ["model"]),
        (UsageColumn.From, ["starting_at", "date"]),
        (UsageColumn.To, ["ending_at"]),
        (UsageColumn.InputTokens, ["uncached_input_tokens", "tokens.input"]),
        (UsageColumn.CacheReadTokens, ["cache_read_input_tokens", "tokens.cache_read"]),
        (UsageColumn.CacheWriteTokens, ["cache_creation.ephemeral_5m_input_tokens", "cache_creation_input_tokens", "tokens.cache_creation"]),
        (UsageColumn.CacheWriteTokensOfAnHour, ["cache_creation.ephemeral_1h_input_tokens"]),
        (UsageColumn.OutputTokens, ["output_tokens", "tokens.output"]),
        (UsageColumn.Project, ["workspace_id"]));

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such report, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "anthropic", LoneTimesAreDays = true };
        var row = new UsageRow();
        Pages.Read(content, into, limits, (item, where, from, to) =>
        {
            var members = item.Members("model_breakdown", "date", "cost_type");
            if (members[0] is not { IsArray: true } models)
            {
                Take(item, where, from, to, members[2]?.Scalar());
                return;
            }

            foreach (var (i, model) in models.Items().Index())
            {
                Take(model, $"{where}.model_breakdown[{i}]", members[1]?.Scalar(), null, null);
            }
        });
        rows.Finish();

        void Take(JsonPiece item, string where, string? from, string? to, string? costType)
        {
            Fields.Read(item, row);
            row[UsageColumn.From] = from ?? row[UsageColumn.From];
            row[UsageColumn.To] = to ?? row[UsageColumn.To];
            if (row[UsageColumn.Model] is null && costType is not (null or "tokens"))
            {
                into.Ignore(OtherCost, where);
                return;
            }

            rows.Take(row, where);
        }
    }
}
