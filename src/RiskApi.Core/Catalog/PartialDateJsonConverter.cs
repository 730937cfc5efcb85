using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Catalog;

/// <summary>Reads and writes a <see cref="PartialDate"/> as a JSON string.</summary>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

        return PartialDate.TryParse(text, out var date)
            ? date
            : throw new JsonException($"'{text}' is not a date; write 2025-07-14, or 2025-07 where the day is not known.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[10];
        value.Day.TryFormat(text, out _, "yyyy-MM-dd", null);
        writer.WriteStringValue(value.IsMonthOnly ? text[..7] : text);
    }
}
