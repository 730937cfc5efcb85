using System.Globalization;
using System.Text.Json;
using CsvHelper;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>One line of a table; a value of another type than it should be is reported, and read as missing.</summary>
internal sealed class CsvLine(CsvReader csv, string where, List<Rejection> rejections)
{
    public string Where => where;

    public string Provider => Text("platform")!;

    public string Model => Text("model_id")!;

    public string? Text(string column) => csv.TryGetField<string>(column, out var value) && value is { Length: > 0 } ? value : null;

    public IReadOnlyList<string> List(string column) => Text(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A date.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fact">The catalog's name of it.</param>
    public PartialDate? Date(string column, string fact) => Text(column) is { } value ? DateOf(value, column, fact) : null;

    public PartialDate? DateOf(string value, string column, string fact)
    {
        if (PartialDate.TryParse(value, out var date))
        {
            return date;
        }

        Reject(RejectionCode.ImpossibleDate, fact, $"'{value}' in '{column}' is no date.");
        return null;
    }

    public decimal? Number(string column)
    {
        if (Text(column) is not { } value)
        {
            return null;
        }

        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < long.MaxValue)
        {
            return number;
        }

        Reject(RejectionCode.MalformedEntry, null, $"'{value}' in '{column}' is no number.");
        return null;
    }

    public TEnum? Word<TEnum>(string column)
        where TEnum : struct, Enum =>
        Text(column) is { } word ? Enum.GetValues<TEnum>()
            .Where(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == word)
            .Select(value => (TEnum?)value)
            .FirstOrDefault() : null;

    /// <summary>One of some words, whatever its capitals; another word is reported, and read as missing.</summary>
    public string? OneOf(string column, params string[] words)
    {
        if (Text(column) is not { } said)
        {
            return null;
        }

        var found = Array.Find(words, word => word.Equals(said, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            Reject(RejectionCode.MalformedEntry, null, $"'{said}' in '{column}' is none of {string.Join(", ", words)}.");
        }

        return found;
    }

    public void Reject(RejectionCode code, string? fact, string message) => rejections.Add(new(code, where, Provider, Text("model_id"), fact, message));
}
