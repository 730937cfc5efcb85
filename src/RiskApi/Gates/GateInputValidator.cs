using FluentValidation;
using RiskApi.Assessments;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Gates;

/// <summary>The bounds of a project to judge.</summary>
internal sealed class GateInputValidator : AbstractValidator<GateInput>
{
    public GateInputValidator()
    {
        this.IsAboutOneProject(input => input.Project, input => input.ProjectId);
        RuleFor(input => input.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input).Must(input => input.Policy is null != input.PolicyName is null).OverridePropertyName("policy")
            .WithMessage("Give either 'policy' or 'policyName', and not both.");
        RuleFor(input => input.Policy!).SetValidator(new GatePolicyValidator());
        RuleFor(input => input.PolicyName).Must(name => name is null || Slug.IsValid(name)).WithMessage($"A name of a policy has {Slug.Form}.");
        RuleFor(input => input.Baseline!).SetValidator(new GateBaselineValidator());
        RuleFor(input => input).Must(input => input.Baseline?.AssessmentId is null || input.ProjectId is not null).OverridePropertyName("baseline.assessmentId")
            .WithMessage("An assessment belongs to a project that is kept; give its 'projectId' instead of 'project'.");
    }
}

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
