using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a project to score.</summary>
internal sealed class AssessmentInputValidator : AbstractValidator<AssessmentInput>
{
    public AssessmentInputValidator()
    {
        RuleFor(input => input.Name).MaximumLength(200).WithoutControlCharacters();
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.Dependencies).AreDependencies();
        RuleForEach(input => input.Dependencies).IsDependency();
    }
}
