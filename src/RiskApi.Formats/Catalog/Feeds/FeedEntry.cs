using System.Globalization;
using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>One entry of a feed; a member of another type than it should be is reported, and read as missing.</summary>
internal readonly struct FeedEntry(JsonElement entry, string where, string provider, string model, List<Rejection> rejections)
{
    private const long LastUnixSecond = 253_402_300_799;

    public string Where => where;

    public JsonElement Element => entry;

    /// <summary>A text; null where it is missing, null or empty.</summary>
    public string? Text(string member) => Member(member) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? (value.GetString() is { Length: > 0 } text ? text.Trim() : null)
        : Malformed<string>(member, "a text", value);

    /// <summary>A date; the part before a time counts.</summary>
    /// <param name="member">The feed's name of it.</param>
    /// <param name="fact">The catalog's name of it.</param>
    public PartialDate? Date(string member, string fact)
    {
        if (Text(member) is not { } text)
        {
            return null;
        }

        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        if (PartialDate.TryParse(day, out var date))
        {
            return date;
        }

        rejections.Add(
            new(RejectionCode.ImpossibleDate, where, provider, model, fact, $"'{(text.Length > 40 ? text[..40] + "…" : text)}' in '{member}' is no date."));
        return null;
    }

    /// <summary>A number, also where it is written as a text.</summary>
    public decimal? Number(string member) => Member(member) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number
        : value.ValueKind == JsonValueKind.String && decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number
        : Malformed<decimal?>(member, "a number", value);

    /// <summary>A number of US dollars per token, per million tokens.</summary>
    public decimal? UsdPerMillion(string perToken) => Number(perToken) is { } usd && Math.Abs(usd) < 1_000_000 ? usd * 1_000_000 : null;

    /// <summary>A whole number.</summary>
    public long? Whole(string member) => Number(member) is { } number ? (long)Math.Clamp(Math.Truncate(number), long.MinValue, long.MaxValue) : null;

    /// <summary>The day of a Unix time.</summary>
    public PartialDate? UnixDay(string member) => Whole(member) is > 0 and <= LastUnixSecond and var seconds
        ? (PartialDate?)DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
        : null;

    /// <summary>Texts of an array, or one text.</summary>
    public IReadOnlyList<string> Texts(string member) => Member(member) is not { } value ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ?
        [
            .. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
        ]
        : Malformed<IReadOnlyList<string>>(member, "an array", value) ?? [];

    /// <summary>Objects of an array.</summary>
    public IEnumerable<JsonElement> Objects(string member) => Member(member) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        : Malformed<IEnumerable<JsonElement>>(member, "an array", value) ?? [];

    /// <summary>A member that is an object, as an entry of the same model.</summary>
    public FeedEntry? Object(string member) => Member(member) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new FeedEntry(value, $"{where}.{member}", provider, model, rejections)
        : Malformed<FeedEntry?>(member, "an object", value);

    public void Reject(RejectionCode code, string? fact, string message) => rejections.Add(new(code, where, provider, model, fact, message));

    /// <summary>Whether a member is there, and null: the source says that there is nothing.</summary>
    public bool IsNull(string member) => Is(member, JsonValueKind.Null);

    /// <summary>Whether a member is of one kind, where a feed writes several.</summary>
    public bool Is(string member, JsonValueKind kind) => entry.TryGetProperty(member, out var value) && value.ValueKind == kind;

    private JsonElement? Member(string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private T? Malformed<T>(string member, string expected, JsonElement value)
    {
        Reject(RejectionCode.MalformedEntry, null, $"'{member}' is to be {expected}, and is {value.ValueKind.ToString().ToLowerInvariant()}.");
        return default;
    }
}
