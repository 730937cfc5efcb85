using FluentValidation;
using RiskApi.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a dependency.</summary>
internal sealed class DependencyValidator : AbstractValidator<Dependency>
{
    public const int MostOccurrences = 100;

    public DependencyValidator()
    {
        RuleFor(dependency => dependency.Model).IsModelString();
        RuleFor(dependency => dependency.Share).InclusiveBetween(0, 1);
        RuleFor(dependency => dependency.RequestsPerMonth).IsMonthlyVolume();
        RuleFor(dependency => dependency.InputTokensPerMonth).IsMonthlyVolume();
        RuleFor(dependency => dependency.OutputTokensPerMonth).IsMonthlyVolume();
        RuleFor(dependency => dependency.PromptCount).IsPromptCount();
        RuleFor(dependency => dependency.EmbeddedItems).IsItemCount();
        RuleFor(dependency => dependency.ApprovalDays).IsApprovalDays();
        RuleFor(dependency => dependency.ReleaseCadenceDays).IsReleaseCadence();
        RuleFor(dependency => dependency.MigrationLeadTimeDays).InclusiveBetween(1, UsageRules.LongestLeadTimeDays);
        RuleFor(dependency => dependency.Fallback).SetValidator(new FallbackValidator()!);
        RuleFor(dependency => dependency.Occurrences!).AtMost(MostOccurrences);
        RuleForEach(dependency => dependency.Occurrences).NotNull().WithMessage("An occurrence must not be null; leave it out.").SetValidator(new OccurrenceValidator());
    }
}
