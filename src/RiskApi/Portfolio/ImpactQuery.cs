using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Catalog.Resolution;
using RiskApi.Core.Catalog;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio;

/// <summary>What stops, and when.</summary>
internal sealed record ImpactQuery
{
    [ParameterDoc("The model that stops, in any form that `GET /v1/resolve` understands; one that it does not is compared as it is written. Either this or `provider`.", Example = "openai/gpt-4.1-2025-04-14")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    [ParameterDoc("The provider that stops with all it serves. Either this or `model`.")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("The day on which it stops; where left out, the date published for the model, else the as-of date.", Example = "2027-03-01")]
    [FromQuery(Name = "date")]
    public Given<DateOnly>? Date { get; init; }

    [ParameterDoc("Dependencies to list, the worst hit first; 50 where left out. The counts are of all.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }
}

/// <summary>The bounds of what stops.</summary>
internal sealed class ImpactQueryValidator : AbstractValidator<ImpactQuery>
{
    public ImpactQueryValidator(CatalogSnapshot catalog)
    {
        RuleFor(query => query.Model).FitsModelString()
            .Must((query, model) => model is null != query.Provider is null).WithMessage("Give either 'model' or 'provider', and not both.")
            .Must(model => model is not "").WithMessage("'model' is empty; give a model.");
        RuleFor(query => query.Provider).MaximumLength(100)
            .Must(provider => provider is null || catalog.Provider(provider) is not null)
            .WithMessage(query => $"'{query.Provider}' is no provider of the catalog.{Nearest.Question(ModelSuggestions.OfProvider(query.Provider!, catalog))} GET /v1/providers lists them.");
        RuleFor(query => query.Date).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
    }
}
