using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads <c>GET /api/v1/activity</c> of OpenRouter, or the rows of it as a list or one per line.</summary>
/// <remarks>Rows are those of <see cref="OpenRouterCsvReader"/> (https://openrouter.ai/docs/api-reference/analytics/get-activity).</remarks>
internal static class OpenRouterActivityReader
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no such answer, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var rows = new UsageRows(into) { Provider = "openrouter" };
        var row = new UsageRow();
        var count = 0;
        foreach (var (item, where) in JsonRows.In(content, limits))
        {
            RowLimit.Check(++count, where, limits);
            OpenRouterCsvReader.Fields.Read(item, row);
            rows.Take(row, where);
        }

        rows.Finish();
    }
}
