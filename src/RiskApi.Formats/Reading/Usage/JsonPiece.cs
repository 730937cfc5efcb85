using System.Text;
using System.Text.Json;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>A value in a JSON text, read when it is asked for, so that a large document is gone through without its tree in memory.</summary>
/// <param name="Text">The text of the value alone; well-formed, as <see cref="JsonDocuments"/> saw to.</param>
internal readonly record struct JsonPiece(ReadOnlyMemory<byte> Text)
{
    /// <summary>Longer texts are cut: no name, number or time is that long, and prompts are.</summary>
    private const int LongestText = 1000;

    private static readonly JsonReaderState Anywhere = new(new JsonReaderOptions { MaxDepth = int.MaxValue });

    public bool IsArray => Text.Span is [(byte)'[', ..];

    /// <summary>A reader of the value, before its first token.</summary>
    public Utf8JsonReader Reader() => new(Text.Span, true, Anywhere);

    /// <summary>The elements of an array, one by one; none of anything else.</summary>
    public IEnumerable<JsonPiece> Items()
    {
        if (IsArray)
        {
            var at = 0;
            var state = Anywhere;
            Enter(Text, ref at, ref state);
            while (Next(Text, ref at, ref state) is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>The members of those names, in their order; null for what an object lacks, and for all members of anything else.</summary>
    public JsonPiece?[] Members(params ReadOnlySpan<string> names)
    {
        var found = new JsonPiece?[names.Length];
        var reader = Reader();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return found;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = IndexOf(names, ref reader);
            reader.Read();
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            if (member >= 0)
            {
                found[member] = new(Text[from..(int)reader.BytesConsumed]);
            }
        }

        return found;
    }

    /// <summary>The member of that name, or null.</summary>
    public JsonPiece? Member(string name) => Members(name)[0];

    /// <summary>A text, a number or a truth value as text, or null.</summary>
    public string? Scalar()
    {
        var reader = Reader();
        reader.Read();
        return Scalar(ref reader);
    }

    /// <summary>The reader's value as text where it is a text, a number or a truth value, or null; the reader stays there.</summary>
    public static string? Scalar(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped && reader.ValueSpan.Length <= LongestText)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return "\uFFFD"; // half of a surrogate pair
            }
        }

        return Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(LongestText, reader.ValueSpan.Length)]);
    }

    private static void Enter(ReadOnlyMemory<byte> text, ref int at, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(text.Span, true, state);
        reader.Read();
        at = (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private static JsonPiece? Next(ReadOnlyMemory<byte> text, ref int at, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(text.Span[at..], true, state);
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray)
        {
            return null;
        }

        var from = at + (int)reader.TokenStartIndex;
        reader.Skip();
        at += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return new(text[from..at]);
    }

    private static int IndexOf(scoped ReadOnlySpan<string> names, ref Utf8JsonReader reader)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (reader.IsNamed(names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Compares the names of members.</summary>
internal static class JsonNames
{
    /// <summary>Whether the reader is at that name; a name with escapes is none of those that are read.</summary>
    public static bool IsNamed(this ref Utf8JsonReader reader, string name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);
}
