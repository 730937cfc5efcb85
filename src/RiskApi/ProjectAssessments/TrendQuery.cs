using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.ProjectAssessments;

/// <summary>Which days of a trend to read.</summary>
internal sealed record TrendQuery
{
    public const string DefaultDays = "90";
    public const int MostDays = 1000;

    [ParameterDoc("How many days back; 90 where left out.", Example = DefaultDays)]
    [FromQuery(Name = "days")]
    public string? Days { get; init; }
}

/// <summary>The bounds of a trend.</summary>
internal sealed class TrendQueryValidator : AbstractValidator<TrendQuery>
{
    public TrendQueryValidator() => RuleFor(query => query.Days).IsWholeNumber(1, TrendQuery.MostDays);
}
