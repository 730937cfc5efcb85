using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Changes;

/// <summary>Which day to compare with.</summary>
internal sealed record PortfolioChangesQuery
{
    [ParameterDoc("The day to compare with, as it stood at its end; a week before the as-of date where left out.", Example = "2026-08-25")]
    [FromQuery(Name = "since")]
    public Given<DateOnly>? Since { get; init; }

    [ParameterDoc("Projects to list, the greatest change first; 50 where left out. The totals are of all.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class PortfolioChangesQueryValidator : AbstractValidator<PortfolioChangesQuery>
{
    public PortfolioChangesQueryValidator()
    {
        RuleFor(query => query.Since).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
    }
}
