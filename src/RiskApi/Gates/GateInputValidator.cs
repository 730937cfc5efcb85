using FluentValidation;
using RiskApi.Assessments;
using RiskApi.Catalogs;
using RiskApi.Web.Validation;

namespace RiskApi.Gates;

/// <summary>The bounds of a gate's input; a baseline that is not looked at, or a day that has passed, is a mistake.</summary>
internal sealed class GateInputValidator : AbstractValidator<GateInput>
{
    public GateInputValidator(Outlooks outlooks)
    {
        RuleFor(input => input.Project).SetValidator(new InlineProjectValidator());
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).InclusiveBetween(1, 3650);
        RuleFor(input => input.Policy).SetValidator(new GatePolicyValidator());
        RuleFor(input => input.Baseline).SetValidator(new GateBaselineValidator()!);

        RuleFor(input => input.Baseline).NotNull().When(input => input.Policy.OnlyNewFindings == true)
            .WithMessage("The policy fails only new findings; say in 'baseline' what to compare with.");
        RuleFor(input => input.Policy.OnlyNewFindings).Equal(true).OverridePropertyName("policy.onlyNewFindings").When(input => input.Baseline is not null)
            .WithMessage("A baseline is given, and the policy does not ask for new findings only; set onlyNewFindings to true, or leave the baseline out.");
        RuleFor(input => input.Policy.NothingRetiresBefore).Must((input, day) => day is null || day > AsOf(input)).OverridePropertyName("policy.nothingRetiresBefore")
            .WithMessage(input => $"'nothingRetiresBefore' must be later than the as-of date, {AsOf(input):yyyy-MM-dd}; for models that have stopped use noRetiredModels.");
        RuleFor(input => input.Baseline!.AsOf).Must((input, day) => day is null || day <= AsOf(input)).OverridePropertyName("baseline.asOf").When(input => input.Baseline is not null)
            .WithMessage(input => $"The baseline's 'asOf' must not be later than the as-of date, {AsOf(input):yyyy-MM-dd}.");

        DateOnly AsOf(GateInput input) => input.AsOf ?? outlooks.Today;
    }
}

/// <summary>The bounds of a baseline.</summary>
internal sealed class GateBaselineValidator : AbstractValidator<GateBaseline>
{
    public GateBaselineValidator()
    {
        RuleFor(baseline => baseline).Must(baseline => baseline.Project is not null || baseline.AsOf is not null).OverridePropertyName("project")
            .WithMessage("Give 'project', 'asOf' or both: the project as it was, or the day to compare with.");
        RuleFor(baseline => baseline.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(baseline => baseline.AsOf).WithinTheRecord();
    }
}
