using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a project in the body of a request.</summary>
internal sealed class InlineProjectValidator : AbstractValidator<InlineProject>
{
    public InlineProjectValidator()
    {
        RuleFor(project => project.Name).MaximumLength(AssessmentInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(project => project.Owner).MaximumLength(AssessmentInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(project => project.Team).MaximumLength(AssessmentInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(project => project.Dependencies).AreDependencies();
        RuleForEach(project => project.Dependencies).IsDependency();
    }
}
