using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Web;

/// <summary>The as-of date of a read.</summary>
internal sealed record AsOfQuery
{
    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2025-04-20")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }
}

/// <summary>The bounds of an as-of date in a query.</summary>
internal sealed class AsOfQueryValidator : AbstractValidator<AsOfQuery>
{
    public AsOfQueryValidator() => RuleFor(query => query.AsOf).IsAsOfDate();
}
