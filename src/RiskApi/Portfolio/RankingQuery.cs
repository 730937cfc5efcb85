using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio;

/// <summary>Which projects come first.</summary>
internal sealed record RankingQuery
{
    [ParameterDoc("What to rank by: `score`, `effort`, `start-by` (those whose start-by date has passed) or `unknown-models` (those with model strings that no model fits); score where left out.", Example = "start-by")]
    [FromQuery(Name = "by")]
    public Given<RankingOrder>? By { get; init; }

    [ParameterDoc("Projects to list; 50 where left out.", Example = "10")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }
}

/// <summary>The bounds of a ranking.</summary>
internal sealed class RankingQueryValidator : AbstractValidator<RankingQuery>
{
    public RankingQueryValidator()
    {
        RuleFor(query => query.By).IsWord();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
    }
}
