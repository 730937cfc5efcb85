using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a project to score.</summary>
internal sealed class AssessmentInputValidator : AbstractValidator<AssessmentInput>
{
    public const int LongestName = 200;

    public AssessmentInputValidator()
    {
        RuleFor(input => input.Name).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.Dependencies).AreDependencies();
        RuleForEach(input => input.Dependencies).IsDependency();
    }
}
