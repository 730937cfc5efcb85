using FluentValidation;
using RiskApi.Assessments;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>The bounds of a project to keep.</summary>
internal sealed class ProjectInputValidator : AbstractValidator<ProjectInput>
{
    public const int MostTags = 20;
    public const int LongestTag = 50;
    public const int LongestName = 200;

    public ProjectInputValidator()
    {
        RuleFor(input => input.Name).NotEmpty().MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.Owner).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.Team).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(input => input.Tags!).AtMost(MostTags);
        RuleForEach(input => input.Tags).NotEmpty().WithMessage("A tag must not be empty; leave it out.").MaximumLength(LongestTag).WithoutControlCharacters();
        RuleFor(input => input.Dependencies).AreDependencies();
        RuleForEach(input => input.Dependencies).IsDependency();
    }
}
