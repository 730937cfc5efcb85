using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Web;

/// <summary>Which page to read.</summary>
internal sealed record PageQuery
{
    [ParameterDoc("Items per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>The bounds of a page.</summary>
internal sealed class PageQueryValidator : AbstractValidator<PageQuery>
{
    public PageQueryValidator()
    {
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}
