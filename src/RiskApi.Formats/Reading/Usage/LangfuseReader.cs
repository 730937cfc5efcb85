using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads observations of Langfuse: a trace as its page or its API gives it, lists of traces and of observations, and exports by the line.</summary>
/// <remarks>
/// Read are <c>type</c>, <c>model</c> (or <c>providedModelName</c>), <c>startTime</c>, <c>endTime</c>, <c>level</c> and the counts in <c>usageDetails</c>,
/// <c>usage</c> or <c>promptTokens</c> and <c>completionTokens</c> (https://api.reference.langfuse.com, https://langfuse.com/docs/api-and-data-platform). An
/// observation of type <c>GENERATION</c> or <c>EMBEDDING</c> is a call; one with level <c>ERROR</c> names its model and is not counted. Langfuse does not
/// say who serves a model, so that the name stands alone. Inputs, outputs, metadata and users are not read.
/// </remarks>
internal static class LangfuseReader
{
    private const string NoCall = "It is no call to a model: its type is of a span, an event, an agent, a tool or something else.";
    private const string ByIdAlone = "The trace lists its observations by id alone; export the observations, or each trace with them.";

    private static readonly UsageLayout Fields = new(
        (UsageColumn.Model, ["model", "providedModelName", "internalModel"]),
        (UsageColumn.From, ["startTime"]),
        (UsageColumn.To, ["endTime"]),
        (UsageColumn.InputTokens, ["usageDetails.input", "usage.input", "usage.promptTokens", "promptTokens", "inputUsage"]),
        (UsageColumn.CacheReadTokens, ["usageDetails.input_cached_tokens", "usageDetails.cache_read_input_tokens", "usageDetails.input_cache_read"]),
        (UsageColumn.CacheWriteTokens, ["usageDetails.cache_creation_input_tokens", "usageDetails.input_cache_creation"]),
        (UsageColumn.OutputTokens, ["usageDetails.output", "usage.output", "usage.completionTokens", "completionTokens", "outputUsage"]),
        (UsageColumn.Status, ["level"]));

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such export, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { RowsAreCalls = true };
        var row = new UsageRow();
        var count = 0;
        foreach (var (item, where) in JsonRows.In(content, limits))
        {
            foreach (var (observation, at) in Observations(item, where))
            {
                RowLimit.Check(++count, at, limits);
                if (observation.Text.Span is not [(byte)'{', ..])
                {
                    into.Ignore(ByIdAlone, at);
                }
                else if (observation.Member("type")?.Scalar()?.ToUpperInvariant() is not ("GENERATION" or "EMBEDDING"))
                {
                    into.Ignore(NoCall, at);
                }
                else
                {
                    Fields.Read(observation, row);
                    rows.Take(row, at);
                }
            }
        }
    }

    /// <summary>The observations of a trace; what is no trace is one itself.</summary>
    private static IEnumerable<(JsonPiece Observation, string Where)> Observations(JsonPiece item, string where) =>
        item.Member("observations") is { IsArray: true } list
            ? list.Items().Select((observation, i) => (observation, $"{where}.observations[{i}]"))
            : [(item, where)];
}
