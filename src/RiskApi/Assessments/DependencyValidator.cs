using FluentValidation;
using RiskApi.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a dependency.</summary>
internal sealed class DependencyValidator : AbstractValidator<Dependency>
{
    private const long MostPerMonth = 1_000_000_000_000_000;

    public DependencyValidator()
    {
        RuleFor(dependency => dependency.Model).NotEmpty().MaximumLength(300).WithoutControlCharacters();
        RuleFor(dependency => dependency.Share).InclusiveBetween(0, 1);
        RuleFor(dependency => dependency.RequestsPerMonth).InclusiveBetween(0, MostPerMonth);
        RuleFor(dependency => dependency.InputTokensPerMonth).InclusiveBetween(0, MostPerMonth);
        RuleFor(dependency => dependency.OutputTokensPerMonth).InclusiveBetween(0, MostPerMonth);
        RuleFor(dependency => dependency.PromptCount).InclusiveBetween(0, 100_000);
        RuleFor(dependency => dependency.EmbeddedItems).InclusiveBetween(0, 1_000_000_000_000);
        RuleFor(dependency => dependency.ApprovalDays).InclusiveBetween(0, 1000);
        RuleFor(dependency => dependency.ReleaseCadenceDays).InclusiveBetween(0, 1000);
        RuleFor(dependency => dependency.MigrationLeadTimeDays).InclusiveBetween(1, 3650);
        RuleFor(dependency => dependency.Fallback).SetValidator(new FallbackValidator()!);
    }
}
