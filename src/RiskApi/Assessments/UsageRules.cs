using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>Bounds that everything which speaks of usage shares.</summary>
internal static class UsageRules
{
    public const int LongestLeadTimeDays = 3650;
    public const int LongestApprovalDays = 1000;

    private const long MostPerMonth = 1_000_000_000_000_000;

    public static IRuleBuilderOptions<T, string?> IsModelString<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().MaximumLength(300).WithoutControlCharacters();

    public static IRuleBuilderOptions<T, long?> IsMonthlyVolume<T>(this IRuleBuilder<T, long?> rule) => rule.InclusiveBetween(0, MostPerMonth);

    public static IRuleBuilderOptions<T, int?> IsPromptCount<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(0, 100_000);

    public static IRuleBuilderOptions<T, long?> IsItemCount<T>(this IRuleBuilder<T, long?> rule) => rule.InclusiveBetween(0, 1_000_000_000_000);

    public static IRuleBuilderOptions<T, int?> IsApprovalDays<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(0, LongestApprovalDays);

    public static IRuleBuilderOptions<T, int?> IsReleaseCadence<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(0, 1000);
}
