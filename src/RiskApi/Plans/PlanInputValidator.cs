using FluentValidation;
using RiskApi.Advice;
using RiskApi.Assessments;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Plans;

/// <summary>The bounds of a plan.</summary>
internal sealed class PlanInputValidator : AbstractValidator<PlanInput>
{
    private static readonly int Kinds = Enum.GetValues<ActionKind>().Length;

    public PlanInputValidator()
    {
        this.IsAboutOneProject(input => input.Project, input => input.ProjectId);
        RuleFor(input => input.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.TargetScore).InclusiveBetween(0, 100);
        RuleFor(input => input.TargetScore)
            .Must((input, target) => target is not null || input.EffortBudgetDays is not null).WithMessage("Give 'targetScore', 'effortBudgetDays' or both.");
        RuleFor(input => input.EffortBudgetDays).InclusiveBetween(0, 1_000_000);
        RuleFor(input => input.Actions!)
            .NotEmpty().When(input => input.Actions is not null, ApplyConditionTo.CurrentValidator).WithMessage("Name at least one kind of action, or leave 'actions' out.")
            .AtMost(Kinds)
            .Must(actions => actions?.Contains(ActionKind.PinSnapshot) != true).WithMessage("'pin-snapshot' takes no points off, so that a plan has no use for it; leave it out.");
    }
}
