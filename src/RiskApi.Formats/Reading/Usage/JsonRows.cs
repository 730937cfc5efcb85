using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Goes through the rows of a JSON export: a list, an answer with a list <c>data</c>, or one row per line.</summary>
internal static class JsonRows
{
    /// <summary>The rows, and where they are.</summary>
    /// <exception cref="ImportException">The text is no JSON, or exceeds a limit.</exception>
    public static IEnumerable<(JsonPiece Row, string Where)> In(ReadOnlyMemory<byte> content, ImportLimits limits)
    {
        foreach (var (document, place) in JsonDocuments.In(content, limits))
        {
            var list = document.IsArray ? document : document.Member("data");
            if (list is not { IsArray: true })
            {
                yield return (document, place.Length == 0 ? "line 1" : place.TrimEnd(' ', ':'));
                continue;
            }

            foreach (var (i, item) in list.Value.Items().Index())
            {
                yield return (item, $"{place}{(document.IsArray ? "" : "data")}[{i}]");
            }
        }
    }
}
