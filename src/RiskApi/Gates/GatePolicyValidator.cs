using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Gates;

/// <summary>The bounds of a gate policy.</summary>
internal sealed class GatePolicyValidator : AbstractValidator<GatePolicy>
{
    public GatePolicyValidator()
    {
        RuleFor(policy => policy).Must(policy => !policy.IsEmpty).OverridePropertyName("policy")
            .WithMessage("The policy asks for nothing, so that everything would pass; set at least one limit.");
        RuleFor(policy => policy.MaximumScore).InclusiveBetween(0, 100);
        RuleFor(policy => policy.MaximumDependencyScore).InclusiveBetween(0, 100);
        RuleFor(policy => policy.MaximumLikelihood).InclusiveBetween(0, 1);
        RuleFor(policy => policy.MaximumUnreadiness).InclusiveBetween(0, 1);
        RuleFor(policy => policy.MaximumImpact).InclusiveBetween(0, 1);
        RuleFor(policy => policy.NothingRetiresBefore).WithinTheRecord();
        RuleFor(policy => policy.NothingRetiresWithinDays).InclusiveBetween(1, 3650);
    }
}
