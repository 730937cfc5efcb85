using FluentValidation;
using RiskApi.Projects;
using RiskApi.Usage;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolios;

/// <summary>The bounds of a choice of projects.</summary>
internal sealed class PortfolioQueryValidator : AbstractValidator<PortfolioQuery>
{
    private const int LongestHorizonDays = 3650;

    public PortfolioQueryValidator()
    {
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).MaximumLength(ProjectInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Owner).MaximumLength(ProjectInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Criticality).OneOf(EnumWords.Of<Criticality>());
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.HorizonDays).IsWholeNumber(1, LongestHorizonDays);
    }
}
