using RiskApi.Advice;
using RiskApi.Assessments;

namespace RiskApi.Plans;

/// <summary>A project, and what a plan for it is to bring about: a target, a budget, or both.</summary>
internal sealed record PlanInput
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
