using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>A day, or a month of which the day is not known; written <c>2025-07-14</c> or <c>2023-03</c>.</summary>
/// <remarks>Where arithmetic needs a day, a month counts as its 15th; the text keeps saying that only the month is known.</remarks>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate
{
    private const int DayWhereUnknown = 15;

    private PartialDate(DateOnly day, bool isMonthOnly) => (Day, IsMonthOnly) = (day, isMonthOnly);

    /// <summary>The day to count with: the 15th where only the month is known.</summary>
    public DateOnly Day { get; }

    /// <summary>Whether the day within the month is not known.</summary>
    public bool IsMonthOnly { get; }

    /// <summary>A date that is known to the day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator PartialDate(DateOnly day) => new(day, isMonthOnly: false);

    /// <summary>Reads <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>, and nothing else.</summary>
    /// <param name="text">The text, without surrounding space.</param>
    /// <param name="date">The date, where the text is one.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = new(day, isMonthOnly: false);
            return true;
        }

        var isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month);
        date = isMonth ? new(new DateOnly(month.Year, month.Month, DayWhereUnknown), isMonthOnly: true) : default;
        return isMonth;
    }

    /// <summary>Whether this date is certainly later than another: within one month, an unknown day is later than nothing.</summary>
    /// <param name="other">The date to compare with.</param>
    public bool IsAfter(PartialDate other) =>
        IsMonthOnly || other.IsMonthOnly
            ? (Day.Year, Day.Month).CompareTo((other.Day.Year, other.Day.Month)) > 0
            : Day > other.Day;

    /// <inheritdoc/>
    public override string ToString() =>
        Day.ToString(IsMonthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

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
