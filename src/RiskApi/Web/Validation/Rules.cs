using FluentValidation;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Web.Validation;

/// <summary>Validation rules that several inputs share.</summary>
internal static class Rules
{
    private const int LongestSearch = 200;

    public static readonly DateOnly FirstAsOf = new(2020, 1, 1);
    public static readonly DateOnly LastAsOf = new(2099, 12, 31);

    public static IRuleBuilderOptions<T, string?> WithoutControlCharacters<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !text.Any(char.IsControl)).WithMessage("'{PropertyName}' must not contain control characters.");

    /// <summary>A name of a project, a person or a team.</summary>
    public static IRuleBuilderOptions<T, string?> FitsName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(UsageLimits.LongestName).WithoutControlCharacters();

    /// <summary>Words to search for.</summary>
    public static IRuleBuilderOptions<T, string?> IsSearch<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(LongestSearch).WithoutControlCharacters();

    public static IRuleBuilderOptions<T, string?> IsModelString<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().FitsModelString();

    /// <summary>What may be a model string, or left empty.</summary>
    public static IRuleBuilderOptions<T, string?> FitsModelString<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(UsageLimits.LongestModelString).WithoutControlCharacters();

    /// <summary>A text of several lines.</summary>
    public static IRuleBuilderOptions<T, string?> IsProse<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            .WithMessage("'{PropertyName}' must not contain control characters other than line breaks and tabs.");

    public static IRuleBuilderOptions<T, DateOnly?> WithinTheRecord<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.InclusiveBetween(FirstAsOf, LastAsOf)
            .WithMessage($"'{{PropertyName}}' must be a date from {FirstAsOf:yyyy-MM-dd} to {LastAsOf:yyyy-MM-dd}.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int count) =>
        rule.SetValidator(new AtMostValidator<T, TItem>(count));

    /// <summary>One of some words, or left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsOneOf<T>(this IRuleBuilder<T, string?> rule, IReadOnlyList<string> words) =>
        rule.SetValidator(new OneOfTextsValidator<T>(words)).WithMessage((_, given) => MustBeOneOf(words, given));

    /// <summary>That a parameter is none of some words, and which it may have been.</summary>
    public static string MustBeOneOf(IReadOnlyList<string> words, string? given) =>
        $"'{{PropertyName}}' must be one of {string.Join(", ", words)}.{Nearest.Question(given ?? "", words)}";

    public static IRuleBuilderOptions<T, string?> IsCursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(1000)
            .Must(cursor => cursor is null || Cursor.TryRead(cursor, out _, out _))
            .WithMessage("'cursor' is not one that this service gave; start again without it.");

    public static IRuleBuilderOptions<T, int?> IsHorizon<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(1, Horizon.LongestDays);
}
