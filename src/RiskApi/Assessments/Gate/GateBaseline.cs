using FluentValidation;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Gate;

/// <summary>
/// An earlier state to compare with: an assessment that was kept; or a project, a day, or both, to be assessed by the same method and catalog as
/// the project of now. What is left out is as in the request itself, so nothing has to be kept but the file of the main branch, or of the last release.
/// </summary>
internal sealed record GateBaseline
{
    /// <summary>The id of an assessment of the project in <c>projectId</c>, or <c>latest</c>.</summary>
    public string? AssessmentId { get; init; }

    /// <summary>The project as it was, for instance on the main branch. With the same day, a change of the project is all that can fail.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The day to compare with. With an earlier day, what vendors did since then can fail too.</summary>
    /// <example>2025-04-01</example>
    public DateOnly? AsOf { get; init; }
}

/// <summary>The bounds of a baseline.</summary>
internal sealed class GateBaselineValidator : AbstractValidator<GateBaseline>
{
    public GateBaselineValidator()
    {
        RuleFor(baseline => baseline).Must(baseline => baseline.AssessmentId is not null != (baseline.Project is not null || baseline.AsOf is not null))
            .OverridePropertyName("assessmentId")
            .WithMessage("Give either 'assessmentId', or 'project', 'asOf' or both of them.");
        RuleFor(baseline => baseline.AssessmentId).MaximumLength(100).WithoutControlCharacters();
        RuleFor(baseline => baseline.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(baseline => baseline.AsOf).WithinTheRecord();
    }
}
