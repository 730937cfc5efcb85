using System.Text.Json;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Goes through the JSON documents of a text: one, or one per line.</summary>
internal static class JsonDocuments
{
    /// <summary>The documents, and where in the text each begins; each one is known to be well-formed before it is handed out.</summary>
    /// <exception cref="ImportException">The text is not UTF-8, is not JSON, breaks off, or nests too deep.</exception>
    public static IEnumerable<(JsonPiece Document, string Where)> In(ReadOnlyMemory<byte> content, ImportLimits limits)
    {
        content = UsageText.Of(content);
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = limits.MaxJsonDepth, AllowMultipleValues = true });
        var (at, line) = (0, 1);
        while (Next(content, at, ref state, limits) is (var from, var to))
        {
            line += content.Span[at..from].Count((byte)'\n');
            yield return (new JsonPiece(content[from..to]), line == 1 ? "" : $"line {line}: ");

            line += content.Span[from..to].Count((byte)'\n');
            at = to;
        }
    }

    private static (int From, int To)? Next(ReadOnlyMemory<byte> content, int at, ref JsonReaderState state, ImportLimits limits)
    {
        if (content.Span[at..].IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(content.Span[at..], true, state);
        try
        {
            reader.Read();
            var from = at + (int)reader.TokenStartIndex;
            reader.Skip();
            state = reader.CurrentState;
            return (from, at + (int)reader.BytesConsumed);
        }
        catch (JsonException fault)
        {
            var place = $"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}";
            throw reader.CurrentDepth >= limits.MaxJsonDepth - 1
                ? ImportException.OverLimit(
                    $"The JSON nests more than {limits.MaxJsonDepth} levels at {place}.",
                    "No export of usage does; check what was sent.",
                    nameof(ImportLimits.MaxJsonDepth))
                : new ImportException($"The JSON is malformed or breaks off at {place}; export the file again and send it whole.");
        }
    }
}
