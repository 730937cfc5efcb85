using System.Globalization;
using System.Text.Json;

namespace RiskApi.Core.Usage;

/// <summary>One thing that is not what it was.</summary>
/// <param name="Name">Its name, as in the assessment or the usage profile.</param>
/// <param name="Before">What it was; null where there was nothing.</param>
/// <param name="After">What it is; null where there is nothing.</param>
public sealed record FieldChange(string Name, string? Before, string? After);

/// <summary>Lists which fields of two things differ.</summary>
internal static class FieldChanges
{
    public static FieldChange[] Between<T>((string Name, Func<T, object?> Value)[] fields, T before, T after) =>
    [
        .. fields
            .Select(field => new FieldChange(field.Name, Text(field.Value(before)), Text(field.Value(after))))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>A value as JSON spells it; places as <c>path:line</c>, with commas between them.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IReadOnlyList<Occurrence> places => string.Join(", ", places.Select(place => place.Line is { } line ? $"{place.Path}:{line}" : place.Path)),
        _ => value.ToString(),
    };
}
