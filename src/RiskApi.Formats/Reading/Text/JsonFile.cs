using System.Text.Json;
using System.Text.Unicode;
using RiskApi.Core.Imports;

namespace RiskApi.Formats.Reading.Text;

/// <summary>Parses JSON documents within the limits of imports, and puts faults into words that quote nothing.</summary>
internal static class JsonFile
{
    /// <summary>Parses a document as a whole.</summary>
    /// <exception cref="ImportException">It is no JSON, has a member twice, a text that is none, or exceeds a limit.</exception>
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

                if (!IsText(reader))
                {
                    throw new ImportException(
                        $"A text is not Unicode at {Utf8Text.Place(content, (int)reader.TokenStartIndex)}: it is not UTF-8, or has an escape such as \\ud800 that is half of a character.");
                }
            }
        }
        catch (JsonException fault)
        {
            throw new ImportException(
                $"The file is not JSON from line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1} on; a program that writes JSON avoids this.");
        }
    }

    /// <summary>Whether a name or a text can be read as one; true for whatever is neither.</summary>
    private static bool IsText(Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
        {
            return true;
        }

        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
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

/// <summary>Reads members of documents that others wrote: what is missing or of another type is not there.</summary>
internal static class JsonMembers
{
    /// <summary>A member of an object; undefined where there is none.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text that is not blank.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name).AsText();

    /// <summary>The element as a text that is not blank.</summary>
    public static string? AsText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>A whole number.</summary>
    public static int? Number(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var number) ? number : null;

    /// <summary>The items of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
