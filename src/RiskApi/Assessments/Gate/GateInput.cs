using FluentValidation;
using RiskApi.Core.Gate;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Gate;

/// <summary>A project to judge by a policy.</summary>
internal sealed record GateInput : INamesProject
{
    /// <summary>The project; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>What the project must fulfil; or give <c>policyName</c>.</summary>
    public GatePolicy? Policy { get; init; }

    /// <summary>The name of a policy that is kept; or give <c>policy</c>.</summary>
    public string? PolicyName { get; init; }

    /// <summary>What to compare with where only new findings fail.</summary>
    public GateBaseline? Baseline { get; init; }
}

/// <summary>The bounds of a gate's input; a baseline that is not looked at, or a day that has passed, is a mistake.</summary>
internal sealed class GateInputValidator : AbstractValidator<GateInput>
{
    public GateInputValidator(TimeProvider time)
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

        RuleFor(input => input.Policy!).Must((input, policy) => GatePolicyValidator.Passed(policy, AsOf(input)) is null)
            .OverridePropertyName("policy.nothingRetiresBefore").When(input => input.Policy is not null)
            .WithMessage(input => GatePolicyValidator.Passed(input.Policy!, AsOf(input)));
        RuleFor(input => input.Baseline!.AsOf).Must((input, day) => day is null || day <= AsOf(input)).OverridePropertyName("baseline.asOf")
            .When(input => input.Baseline is not null)
            .WithMessage(input => $"The baseline's 'asOf' must not be later than the as-of date, {AsOf(input):yyyy-MM-dd}.");

        DateOnly AsOf(GateInput input) => input.AsOf ?? time.Today();
    }
}
