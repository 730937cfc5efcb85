using FluentValidation;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Reviews.Checklists;
using RiskApi.Reviews.Previews;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>A review to begin; every member can be left out.</summary>
internal sealed record ProjectReviewInput
{
    /// <summary>Its name for people; the checklist's title where left out.</summary>
    /// <example>Before the launch</example>
    public string? Name { get; init; }

    /// <summary>The checklist's id; <c>model-retirement-resilience</c> where left out.</summary>
    /// <example>model-retirement-resilience</example>
    public string? Checklist { get; init; }

    /// <summary>The checklist's version; the latest where left out. The review keeps it.</summary>
    /// <example>1</example>
    public int? ChecklistVersion { get; init; }

    /// <summary>The checklist's id, named or not.</summary>
    internal string ChecklistId => Checklist ?? ReviewInput.DefaultChecklist;
}

/// <summary>The bounds of a review to begin; its checklist must be at hand.</summary>
internal sealed class ProjectReviewInputValidator : AbstractValidator<ProjectReviewInput>
{
    public ProjectReviewInputValidator(ChecklistLibrary library)
    {
        RuleFor(input => input.Name).FitsName();
        RuleFor(input => input.Checklist).FitsName();
        RuleFor(input => input.ChecklistVersion).InclusiveBetween(1, ChecklistQuery.HighestVersion);
        RuleFor(input => input).Custom((input, context) => ChecklistRules.IsAtHand(library, input.ChecklistId, input.ChecklistVersion, context));
    }
}
