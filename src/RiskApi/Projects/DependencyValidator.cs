using System.Linq.Expressions;
using FluentValidation;
using RiskApi.Core.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>The bounds of a dependency.</summary>
internal sealed class DependencyValidator : AbstractValidator<Dependency>
{
    public DependencyValidator()
    {
        RuleFor(dependency => dependency.Model).IsModelString();
        foreach (var field in UsageFields.All)
        {
            Bound(field);
        }

        RuleFor(dependency => dependency.Fallback).SetValidator(new FallbackValidator()!);
        RuleFor(dependency => dependency.Occurrences!).AtMost(UsageLimits.MostOccurrences);
        RuleForEach(dependency => dependency.Occurrences).NotNull().WithMessage("An occurrence must not be null; leave it out.")
            .SetValidator(new OccurrenceValidator());
    }

    private void Bound(UsageField field)
    {
        switch (field)
        {
            case UsageNumber<int> number:
                RuleFor(Member<int>(field)).InclusiveBetween(number.Least, number.Most);
                break;
            case UsageNumber<long> number:
                RuleFor(Member<long>(field)).InclusiveBetween(number.Least, number.Most);
                break;
            case UsageNumber<double> number:
                RuleFor(Member<double>(field)).InclusiveBetween(number.Least, number.Most);
                break;
            case UsageText text:
                RuleFor(Member(field)).MaximumLength(text.Longest).WithoutControlCharacters()
                    .Must(name => name is not "").WithMessage("'{PropertyName}' is empty; leave it out.");
                break;
        }
    }

    private static Expression<Func<Dependency, T?>> Member<T>(UsageField field)
        where T : struct => Property<T?>(field);

    private static Expression<Func<Dependency, string?>> Member(UsageField field) => Property<string?>(field);

    private static Expression<Func<Dependency, TValue>> Property<TValue>(UsageField field)
    {
        var dependency = Expression.Parameter(typeof(Dependency));
        return Expression.Lambda<Func<Dependency, TValue>>(Expression.Property(dependency, field.Property), dependency);
    }
}

/// <summary>The bounds of a project's list of dependencies.</summary>
internal static class DependencyRules
{
    public static IRuleBuilderOptions<T, IReadOnlyList<Dependency>> AreDependencies<T>(this IRuleBuilder<T, IReadOnlyList<Dependency>> rule) =>
        rule.NotEmpty().WithMessage("List at least one dependency.").AtMost(UsageLimits.MostDependencies);

    public static IRuleBuilderOptions<T, Dependency> IsDependency<T>(this IRuleBuilder<T, Dependency> rule) =>
        rule.NotNull().WithMessage("A dependency must not be null; leave it out.").SetValidator(new DependencyValidator());
}

/// <summary>The bounds of a fallback.</summary>
internal sealed class FallbackValidator : AbstractValidator<Fallback>
{
    public FallbackValidator() => RuleFor(fallback => fallback.Model).IsModelString();
}

/// <summary>The bounds of a place in the source.</summary>
internal sealed class OccurrenceValidator : AbstractValidator<Occurrence>
{
    public OccurrenceValidator()
    {
        RuleFor(occurrence => occurrence.Path).NotEmpty().MaximumLength(UsageLimits.LongestPath).WithoutControlCharacters();
        RuleFor(occurrence => occurrence.Line).InclusiveBetween(1, UsageLimits.LastLine);
    }
}

/// <summary>Bounds that everything which speaks of usage shares.</summary>
internal static class UsageRules
{
    public static IRuleBuilderOptions<T, long?> IsMonthlyVolume<T>(this IRuleBuilder<T, long?> rule) => rule.InclusiveBetween(0, UsageLimits.MostPerMonth);

    public static IRuleBuilderOptions<T, int?> IsPromptCount<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(0, UsageLimits.MostPrompts);

    public static IRuleBuilderOptions<T, long?> IsItemCount<T>(this IRuleBuilder<T, long?> rule) => rule.InclusiveBetween(0, UsageLimits.MostEmbeddedItems);

    public static IRuleBuilderOptions<T, int?> IsApprovalDays<T>(this IRuleBuilder<T, int?> rule) => rule.InclusiveBetween(0, UsageLimits.LongestApprovalDays);

    public static IRuleBuilderOptions<T, int?> IsReleaseCadence<T>(this IRuleBuilder<T, int?> rule) =>
        rule.InclusiveBetween(0, UsageLimits.LongestReleaseCadenceDays);
}
