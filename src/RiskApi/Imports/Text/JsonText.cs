using System.Text.Json;
using RiskApi.Importing;

namespace RiskApi.Imports.Text;

/// <summary>Parses JSON documents within the limits of imports, and puts faults into words that quote nothing.</summary>
internal static class JsonText
{
    /// <summary>Parses a document as a whole.</summary>
    /// <exception cref="ImportException">It is no JSON, has a member twice, or exceeds a limit.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> content, ImportLimits limits)
    {
        Check(content.Span, limits);
        try
        {
            return JsonDocument.Parse(content, new() { MaxDepth = limits.MaxJsonDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw new ImportException($"A member of an object is given twice, at {FirstDuplicate(content.Span)}; give it once.");
        }
    }

    private static void Check(ReadOnlySpan<byte> content, ImportLimits limits)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = limits.MaxJsonDepth + 1 });
        var tokens = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= limits.MaxJsonDepth)
                {
                    throw ImportException.OverLimit(
                        $"The JSON nests deeper than {limits.MaxJsonDepth} levels at {Utf8Text.Place(content, (int)reader.TokenStartIndex)}.", "Make it flatter.", nameof(ImportLimits.MaxJsonDepth));
                }

                if (++tokens > limits.MaxJsonTokens)
                {
                    throw ImportException.OverLimit(
                        $"The JSON has more than {limits.MaxJsonTokens} names, values and brackets.", "Split the file.", nameof(ImportLimits.MaxJsonTokens));
                }
            }
        }
        catch (JsonException fault)
        {
            throw new ImportException($"The file is not JSON from line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1} on; a program that writes JSON avoids this.");
        }
    }

    private static string FirstDuplicate(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 1000 });
        var names = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject)
            {
                names.Push([]);
            }
            else if (reader.TokenType is JsonTokenType.EndObject)
            {
                names.Pop();
            }
            else if (reader.TokenType is JsonTokenType.PropertyName && !names.Peek().Add(reader.GetString()!))
            {
                return Utf8Text.Place(content, (int)reader.TokenStartIndex);
            }
        }

        return "an unknown place";
    }
}
