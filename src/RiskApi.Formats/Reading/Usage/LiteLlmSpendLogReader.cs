using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads the spend logs of a LiteLLM proxy: a list, an answer with a list <c>data</c>, or one record per line.</summary>
/// <remarks>
/// Read are <c>model</c>, <c>model_group</c>, <c>custom_llm_provider</c>, <c>api_base</c>, <c>startTime</c>, <c>endTime</c>, <c>prompt_tokens</c>,
/// <c>completion_tokens</c>, <c>status</c>, <c>cache_hit</c>, <c>team_id</c> and <c>metadata.user_api_key_team_alias</c> of the table
/// LiteLLM_SpendLogs (https://docs.litellm.ai/docs/proxy/cost_tracking, <c>GET /spend/logs</c>). A record is a request; one that failed, or that LiteLLM's
/// cache answered, names its model and is not counted. Sums per day, as <c>/spend/logs</c> gives without <c>summarize=false</c>, name no model of a call and
/// are ignored.
/// Derived: the model at its provider (by the name of its group where the deployment's own name says nothing), access through a gateway, a project per
/// team, traffic, and the covered period. Keys, their hashes, users, messages and answers are not read.
/// </remarks>
internal static class LiteLlmSpendLogReader
{
    private static readonly UsageLayout Fields = new(
        (UsageColumn.Model, ["model"]),
        (UsageColumn.ModelGroup, ["model_group"]),
        (UsageColumn.Provider, ["custom_llm_provider"]),
        (UsageColumn.Host, ["api_base"]),
        (UsageColumn.From, ["startTime"]),
        (UsageColumn.To, ["endTime"]),
        (UsageColumn.InputTokens, ["prompt_tokens"]),
        (UsageColumn.OutputTokens, ["completion_tokens"]),
        (UsageColumn.Status, ["status", "metadata.status"]),
        (UsageColumn.CacheHit, ["cache_hit"]),
        (UsageColumn.ProjectName, ["metadata.user_api_key_team_alias", "team_alias"]),
        (UsageColumn.Project, ["team_id", "metadata.user_api_key_team_id"]));

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such log, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Access = AccessPath.Gateway, RowsAreCalls = true };
        var row = new UsageRow();
        var count = 0;
        foreach (var (item, where) in JsonRows.In(content, limits))
        {
            RowLimit.Check(++count, where, limits);
            Fields.Read(item, row);
            rows.Take(row, where);
        }
    }
}
