using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.ProjectReviews;

/// <summary>A milestone to set.</summary>
internal sealed record MilestoneInput
{
    /// <summary>What it stands for.</summary>
    /// <example>Launch of version 2</example>
    public required string Name { get; init; }
}

/// <summary>The bounds of a milestone.</summary>
internal sealed class MilestoneInputValidator : AbstractValidator<MilestoneInput>
{
    public MilestoneInputValidator() => RuleFor(milestone => milestone.Name).NotEmpty().MaximumLength(ProjectReviewInputValidator.LongestName).WithoutControlCharacters();
}
