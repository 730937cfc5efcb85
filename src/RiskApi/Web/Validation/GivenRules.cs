using System.Globalization;
using FluentValidation;
using RiskApi.Core;
using RiskApi.Core.Scoring;

namespace RiskApi.Web.Validation;

/// <summary>Rules for query parameters: what is left out is valid, what is no value of its type is not.</summary>
internal static class GivenRules
{
    public static IRuleBuilderOptions<T, Given<DateOnly>?> IsAsOfDate<T>(this IRuleBuilder<T, Given<DateOnly>?> rule) =>
        rule.Within(Rules.FirstAsOf, Rules.LastAsOf)
            .WithMessage($"'{{PropertyName}}' must be a date from {Rules.FirstAsOf:yyyy-MM-dd} to {Rules.LastAsOf:yyyy-MM-dd}, written as 2025-04-20.");

    /// <summary>A day or an instant.</summary>
    public static IRuleBuilderOptions<T, Given<DateTimeOffset>?> IsSince<T>(this IRuleBuilder<T, Given<DateTimeOffset>?> rule) =>
        rule.Within(Midnight(Rules.FirstAsOf), Midnight(Rules.LastAsOf)).WithMessage(
            $"'{{PropertyName}}' must be a day or an instant from {Rules.FirstAsOf:yyyy-MM-dd} to {Rules.LastAsOf:yyyy-MM-dd}, written as 2025-04-20 or 2025-04-20T08:30:00Z.");

    public static IRuleBuilderOptions<T, Given<int>?> IsWholeNumber<T>(this IRuleBuilder<T, Given<int>?> rule, int from, int to) =>
        rule.Within(from, to).WithMessage($"'{{PropertyName}}' must be a whole number from {from} to {to}; '{{PropertyValue}}' is not.");

    public static IRuleBuilderOptions<T, Given<int>?> IsHorizon<T>(this IRuleBuilder<T, Given<int>?> rule) => rule.IsWholeNumber(1, Horizon.LongestDays);

    public static IRuleBuilderOptions<T, Given<double>?> IsNumber<T>(this IRuleBuilder<T, Given<double>?> rule, double from, double to) =>
        rule.Within(from, to)
            .WithMessage(string.Create(
                CultureInfo.InvariantCulture, $"'{{PropertyName}}' must be a number from {from} to {to}, such as 0.5; '{{PropertyValue}}' is not."));

    public static IRuleBuilderOptions<T, Given<bool>?> IsTrueOrFalse<T>(this IRuleBuilder<T, Given<bool>?> rule) => rule.OneOf(["true", "false"]);

    public static IRuleBuilderOptions<T, Given<TEnum>?> IsWord<T, TEnum>(this IRuleBuilder<T, Given<TEnum>?> rule)
        where TEnum : struct, Enum => rule.OneOf(Words.All<TEnum>());

    /// <summary>Some words of those that the type has.</summary>
    public static IRuleBuilderOptions<T, Given<TValue>?> OneOf<T, TValue>(this IRuleBuilder<T, Given<TValue>?> rule, IReadOnlyList<string> words)
        where TValue : struct =>
        rule.SetValidator(new OneOfValidator<T, TValue>(words)).WithMessage((_, given) => Rules.MustBeOneOf(words, given?.Text));

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static IRuleBuilderOptions<T, Given<TValue>?> Within<T, TValue>(this IRuleBuilder<T, Given<TValue>?> rule, TValue from, TValue to)
        where TValue : struct, IComparable<TValue> => rule.SetValidator(new WithinValidator<T, TValue>(from, to));
}
