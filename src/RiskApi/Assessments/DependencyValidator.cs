using FluentValidation;
using RiskApi.Usage;

namespace RiskApi.Assessments;

/// <summary>The bounds of a dependency.</summary>
internal sealed class DependencyValidator : AbstractValidator<Dependency>
{
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
    }
}
