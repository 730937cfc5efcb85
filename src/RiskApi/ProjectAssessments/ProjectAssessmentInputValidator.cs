using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.ProjectAssessments;

/// <summary>The bounds of an assessment of a project that is kept.</summary>
internal sealed class ProjectAssessmentInputValidator : AbstractValidator<ProjectAssessmentInput>
{
    public ProjectAssessmentInputValidator()
    {
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
    }
}
