using System.Text.Json;

namespace RiskApi.Web;

/// <summary>Enumerations outside JSON, spelled as in JSON.</summary>
internal static class EnumWords
{
    public static string[] Of<TEnum>()
        where TEnum : struct, Enum =>
        [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>The word of a value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word, or null where the text is none.</summary>
    public static TEnum? Parse<TEnum>(string? word)
        where TEnum : struct, Enum =>
        Array.IndexOf(Of<TEnum>(), word) is >= 0 and var index ? Enum.GetValues<TEnum>()[index] : null;
}
