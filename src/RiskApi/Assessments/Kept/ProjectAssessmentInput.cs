using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Kept;

/// <summary>How to assess a project that is kept.</summary>
internal sealed record ProjectAssessmentInput
{
    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    /// <example>2026-11-24</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }
}

/// <summary>The bounds of an assessment of a project that is kept.</summary>
internal sealed class ProjectAssessmentInputValidator : AbstractValidator<ProjectAssessmentInput>
{
    public ProjectAssessmentInputValidator()
    {
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
    }
}
