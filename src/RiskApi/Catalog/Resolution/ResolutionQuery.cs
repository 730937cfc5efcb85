using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Resolution;

/// <summary>A model string to resolve.</summary>
internal sealed record ResolutionQuery
{
    [ParameterDoc("The string in any form: `azure/gpt-4o`, an ARN, `models/gemini-2.5-pro`, `ft:…`, a bare id.", Example = "us.anthropic.claude-3-haiku-20240307-v1:0")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    [ParameterDoc("The day for which names that move are followed; today (UTC) where left out.", Example = "2025-04-20")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }
}

/// <summary>The bounds of a string to resolve.</summary>
internal sealed class ResolutionQueryValidator : AbstractValidator<ResolutionQuery>
{
    public ResolutionQueryValidator()
    {
        RuleFor(query => query.Model).NotEmpty().FitsModelString();
        RuleFor(query => query.AsOf).IsAsOfDate();
    }
}
