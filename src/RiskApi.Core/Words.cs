using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace RiskApi.Core;

/// <summary>Figures, days and enumerations as text, spelled as in JSON, in one form each.</summary>
public static class Words
{
    /// <summary>A figure with at most four decimals, and no digit too many.</summary>
    /// <param name="number">The figure.</param>
    public static string Of(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A day as <c>2026-11-28</c>.</summary>
    /// <param name="date">The day.</param>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day in a sentence, as <c>28 Nov 2026</c>.</summary>
    /// <param name="date">The day.</param>
    public static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A value of an enumeration as its word in <c>lower-kebab-case</c>.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="value">One of its named values.</param>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Spelling<TEnum>.Words[value];

    /// <summary>The words of an enumeration, in the order of its values.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => Spelling<TEnum>.InOrder;

    /// <summary>The value of a word, or null where the text is none of the enumeration's words.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="word">The text, case and all.</param>
    public static TEnum? Parse<TEnum>(string? word)
        where TEnum : struct, Enum => word is not null && Spelling<TEnum>.Values.TryGetValue(word, out var value) ? value : null;

    private static class Spelling<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly string[] InOrder = [.. Enum.GetValues<TEnum>().Select(Spell)];
        public static readonly FrozenDictionary<TEnum, string> Words = Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, Spell);
        public static readonly FrozenDictionary<string, TEnum> Values = Enum.GetValues<TEnum>().ToFrozenDictionary(Spell, StringComparer.Ordinal);

        private static string Spell(TEnum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }
}
