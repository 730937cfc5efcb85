using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>The bounds of a query for projects.</summary>
internal sealed class ProjectQueryValidator : AbstractValidator<ProjectQuery>
{
    public ProjectQueryValidator()
    {
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).MaximumLength(ProjectInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Owner).MaximumLength(ProjectInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).MaximumLength(300).WithoutControlCharacters();
    }
}
