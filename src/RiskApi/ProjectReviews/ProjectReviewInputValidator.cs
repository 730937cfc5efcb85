using FluentValidation;
using RiskApi.Checklists;
using RiskApi.Reviews.Checklists;
using RiskApi.Web.Validation;

namespace RiskApi.ProjectReviews;

/// <summary>The bounds of a review to begin; its checklist must be at hand.</summary>
internal sealed class ProjectReviewInputValidator : AbstractValidator<ProjectReviewInput>
{
    public const int LongestName = 200;

    public ProjectReviewInputValidator(ChecklistLibrary library)
    {
        RuleFor(input => input.Name).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.Checklist).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.ChecklistVersion).InclusiveBetween(1, ChecklistQuery.HighestVersion);
        RuleFor(input => input).Custom((input, context) => ChecklistRules.IsAtHand(library, input.ChecklistId, input.ChecklistVersion, context));
    }
}
