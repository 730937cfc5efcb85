using FluentValidation;
using RiskApi.Core.Advice;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Plans;

/// <summary>A project, and what a plan for it is to bring about: a target, a budget, or both.</summary>
internal sealed record PlanInput : INamesProject
{
    /// <summary>The project as it is; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day to answer for, with what was known on it; the plan starts on it. Today (UTC) where left out.</summary>
    /// <example>2026-11-24</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The score to come down to, by the least effort.</summary>
    /// <example>15</example>
    public double? TargetScore { get; init; }

    /// <summary>Engineer-days that may be spent, counted in tenths; to take off as many points as they can where there is no target, or it is out of reach.</summary>
    /// <example>30</example>
    public double? EffortBudgetDays { get; init; }

    /// <summary>The kinds of action to choose from; where left out all but pin-snapshot, which is not about the score, and remove-retired-model, which gives up what the dependency did.</summary>
    public IReadOnlyList<ActionKind>? Actions { get; init; }
}

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
            .NotEmpty().When(input => input.Actions is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage("Name at least one kind of action, or leave 'actions' out.")
            .AtMost(Kinds)
            .Must(actions => actions?.Contains(ActionKind.PinSnapshot) != true)
            .WithMessage("'pin-snapshot' takes no points off, so that a plan has no use for it; leave it out.");
    }
}
