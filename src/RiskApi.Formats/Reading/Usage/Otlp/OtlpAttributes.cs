using System.Collections.Frozen;
using System.Text.Json;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>The attributes that are read, by their names; all others, prompts and headers among them, are passed over unread.</summary>
internal sealed class OtlpAttributes
{
    private const int LongestName = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read = FrozenSet.ToFrozenSet(
        [
            "service.name", "deployment.environment.name", "deployment.environment",
            "gen_ai.provider.name", "gen_ai.system", "server.address", "gen_ai.operation.name", "llm.request.type",
            "gen_ai.request.model", "gen_ai.response.model",
            "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens",
            "gen_ai.token.type", "error.type",

            // OpenInference's words.
            "openinference.span.kind", "llm.provider", "llm.system", "llm.model_name", "embedding.model_name", "reranker.model_name",
            "llm.token_count.prompt", "llm.token_count.completion",
        ],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the attributes of a resource, a span or a data point.</summary>
    /// <param name="attributes">The list <c>attributes</c>; null where there is none.</param>
    public OtlpAttributes(JsonPiece? attributes)
    {
        if (attributes is not { IsArray: true } list)
        {
            return;
        }

        var reader = list.Reader();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject && Attribute(ref reader) is ({ } name, { Length: > 0 } value))
            {
                _values[name] = value;
            }

            reader.Skip();
        }
    }

    /// <summary>The first of the names that has a value, newest name first; or null.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (_values.TryGetValue(name, out var value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    private static (string? Name, string? Value) Attribute(ref Utf8JsonReader reader)
    {
        (string? name, string? value, var isUnread) = (null, null, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isKey, isValue) = (reader.IsNamed("key"), reader.IsNamed("value"));
            reader.Read();
            if (isKey)
            {
                name = Name(ref reader);
                isUnread = name is null;
            }
            else if (isValue && !isUnread && reader.TokenType == JsonTokenType.StartObject)
            {
                value = Value(ref reader);
            }

            reader.Skip();
        }

        return (name, value);
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[LongestName];
        return reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueSpan.Length <= LongestName
            && Read.TryGetValue(name[..reader.CopyString(name)], out var read) ? read : null;
    }

    private static string? Value(ref Utf8JsonReader reader)
    {
        string? value = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isScalar = reader.IsNamed("stringValue") || reader.IsNamed("intValue") || reader.IsNamed("doubleValue") || reader.IsNamed("boolValue");
            reader.Read();
            value = isScalar ? JsonPiece.Scalar(ref reader) : value;
            reader.Skip();
        }

        return value;
    }
}
