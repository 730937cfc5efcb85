using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Served.ModelEol;

/// <summary>Which models a feed holds.</summary>
internal sealed record ModelEolQuery
{
    [ParameterDoc("Only the models of this provider, as its own feed; of all providers where left out.", Example = "openai")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2026-11-24")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }
}

/// <summary>The bounds of such a choice.</summary>
internal sealed class ModelEolQueryValidator : AbstractValidator<ModelEolQuery>
{
    public ModelEolQueryValidator()
    {
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.AsOf).IsAsOfDate();
    }
}
