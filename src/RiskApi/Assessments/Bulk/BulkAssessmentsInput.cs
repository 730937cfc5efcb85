using FluentValidation;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Bulk;

/// <summary>Projects to score without storing anything.</summary>
internal sealed record BulkAssessmentsInput
{
    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    /// <example>2026-09-01</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The projects.</summary>
    public required IReadOnlyList<BulkAssessmentInput> Items { get; init; }
}

/// <summary>The bounds of a request; those of its projects are checked one by one.</summary>
internal sealed class BulkAssessmentsInputValidator : AbstractValidator<BulkAssessmentsInput>
{
    public BulkAssessmentsInputValidator()
    {
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.Items).NotEmpty().WithMessage("List at least one project.").AtMost(ItemProblem.MostItems);
        RuleForEach(input => input.Items).NotNull().WithMessage("An item must not be null; leave it out.");
    }
}

/// <summary>One of many projects to score: described in full, or one that is kept.</summary>
internal sealed record BulkAssessmentInput
{
    /// <summary>The project; either this or <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept.</summary>
    /// <example>support-copilot</example>
    public string? ProjectId { get; init; }
}

/// <summary>The bounds of one of many projects to score.</summary>
internal sealed class BulkAssessmentInputValidator : AbstractValidator<BulkAssessmentInput>
{
    public BulkAssessmentInputValidator()
    {
        this.IsAboutOneProject(item => item.Project, item => item.ProjectId);
        RuleFor(item => item.Project!).SetValidator(new InlineProjectValidator());
    }
}
