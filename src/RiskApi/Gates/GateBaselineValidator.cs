using FluentValidation;
using RiskApi.Assessments;
using RiskApi.Web.Validation;

namespace RiskApi.Gates;

/// <summary>The bounds of a baseline.</summary>
internal sealed class GateBaselineValidator : AbstractValidator<GateBaseline>
{
    public GateBaselineValidator()
    {
        RuleFor(baseline => baseline).Must(baseline => baseline.AssessmentId is not null != (baseline.Project is not null || baseline.AsOf is not null)).OverridePropertyName("assessmentId")
            .WithMessage("Give either 'assessmentId', or 'project', 'asOf' or both of them.");
        RuleFor(baseline => baseline.AssessmentId).MaximumLength(100).WithoutControlCharacters();
        RuleFor(baseline => baseline.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(baseline => baseline.AsOf).WithinTheRecord();
    }
}
