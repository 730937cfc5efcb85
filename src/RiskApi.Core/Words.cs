using System.Globalization;
using System.Text.Json;

namespace RiskApi;

/// <summary>Writes figures, days and words of the wire in one form each.</summary>
internal static class Words
{
    public static string Of(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A word of the wire.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
