using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a project in the body of a request.</summary>
internal sealed class InlineProjectValidator : AbstractValidator<InlineProject>
{
    public InlineProjectValidator()
    {
        RuleFor(project => project.Name).MaximumLength(200).WithoutControlCharacters();
        RuleFor(project => project.Owner).MaximumLength(200).WithoutControlCharacters();
        RuleFor(project => project.Team).MaximumLength(200).WithoutControlCharacters();
        RuleFor(project => project.Dependencies).NotEmpty().WithMessage("List at least one dependency.").AtMost(AssessmentInputValidator.MostDependencies);
        RuleForEach(project => project.Dependencies).NotNull().WithMessage("A dependency must not be null; leave it out.").SetValidator(new DependencyValidator());
    }
}
