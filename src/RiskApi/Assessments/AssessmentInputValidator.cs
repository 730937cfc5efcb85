using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a project to score.</summary>
internal sealed class AssessmentInputValidator : AbstractValidator<AssessmentInput>
{
    public const int LongestName = 200;
    public const int LongestHorizonDays = 3650;
    public const int MostDependencies = 200;

    public AssessmentInputValidator()
    {
        RuleFor(input => input.Name).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).InclusiveBetween(1, LongestHorizonDays);
        RuleFor(input => input.Dependencies).NotEmpty().WithMessage("List at least one dependency.").AtMost(MostDependencies);
        RuleForEach(input => input.Dependencies).NotNull().WithMessage("A dependency must not be null; leave it out.").SetValidator(new DependencyValidator());
    }
}
