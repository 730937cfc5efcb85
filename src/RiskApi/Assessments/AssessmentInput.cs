using FluentValidation;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>A project to score without storing it. Only the models are required; what is left out is assumed, and lowers the confidence, not the risk.</summary>
internal sealed record AssessmentInput
{
    /// <summary>The project's name.</summary>
    /// <example>Support copilot</example>
    public string? Name { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    /// <example>2025-04-20</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>How bad it is when the project stops; high where left out.</summary>
    /// <example>high</example>
    public Criticality? Criticality { get; init; }

    /// <summary>The models that the project calls.</summary>
    public required IReadOnlyList<Dependency> Dependencies { get; init; }
}

/// <summary>The bounds of a project to score.</summary>
internal sealed class AssessmentInputValidator : AbstractValidator<AssessmentInput>
{
    public AssessmentInputValidator()
    {
        RuleFor(input => input.Name).FitsName();
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.Dependencies).AreDependencies();
        RuleForEach(input => input.Dependencies).IsDependency();
    }
}
