using System.Globalization;
using System.Text.Json;

namespace RiskApi.Scoring.Differences;

/// <summary>Lists which fields of two things differ.</summary>
internal static class FieldChanges
{
    public static FieldChange[] Between<T>((string Name, Func<T, object?> Value)[] fields, T before, T after) =>
    [
        .. fields
            .Select(field => new FieldChange(field.Name, Text(field.Value(before)), Text(field.Value(after))))
            .Where(change => change.Before != change.After),
    ];

    /// <summary>A value as JSON spells it.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
