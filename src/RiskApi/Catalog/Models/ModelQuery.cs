using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Catalog.Resolution;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Models;

/// <summary>Which models to list.</summary>
internal sealed record ModelQuery
{
    [ParameterDoc("Only models of this provider.", Example = "openai")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("Only models of this kind.", Example = "chat")]
    [FromQuery(Name = "kind")]
    public Given<ModelKind>? Kind { get; init; }

    [ParameterDoc(
        "Only models in whose id, aliases, maker, family or line each of these words is found, whatever its case. A word may be a part of one.",
        Example = "claude sonnet")]
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [ParameterDoc("Only models that are known to take this.", Example = "image")]
    [FromQuery(Name = "inputModality")]
    public Given<Modality>? InputModality { get; init; }

    [ParameterDoc("Only models that are known to have this.", Example = "tools")]
    [FromQuery(Name = "feature")]
    public Given<ModelFeature>? Feature { get; init; }

    [ParameterDoc("Only models of this size, by their vendor's own words.", Example = "small")]
    [FromQuery(Name = "sizeClass")]
    public Given<SizeClass>? SizeClass { get; init; }

    [ParameterDoc("Only models that have not been retired on the as-of date, or with `false` only those that have.", Example = "true")]
    [FromQuery(Name = "alive")]
    public Given<bool>? Alive { get; init; }

    [ParameterDoc("Only models of this status on the as-of date.", Example = "deprecated")]
    [FromQuery(Name = "status")]
    public Given<ModelStatus>? Status { get; init; }

    [ParameterDoc("Only models whose committed or tentative end falls within this many days after the as-of date.", Example = "90")]
    [FromQuery(Name = "retiresWithinDays")]
    public Given<int>? RetiresWithinDays { get; init; }

    [ParameterDoc(
        "By `price` of three tokens of input to one of output, the cheapest first and those without a price by tokens last; or by `runway`, the day by "
        + "which it has stopped with a probability of 50 %, so that those that have ended come first. With `-` the other way round. By provider and id where "
        + "left out.",
        Example = "-runway")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [ParameterDoc(Web.Fields.Doc)]
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }

    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2026-09-01")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }

    [ParameterDoc("Models per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>The bounds of a query for models.</summary>
internal sealed class ModelQueryValidator : AbstractValidator<ModelQuery>
{
    public ModelQueryValidator(CatalogSnapshot catalog, FieldNames names)
    {
        RuleFor(query => query.Provider).MaximumLength(100)
            .Must(provider => provider is null || catalog.Provider(provider) is not null)
            .WithMessage(query => $"'{query.Provider}' is no provider of the catalog.{Nearest.Question(ModelSuggestions.OfProvider(query.Provider!, catalog))} GET /v1/providers lists them.");
        RuleFor(query => query.Kind).IsWord();
        RuleFor(query => query.Q).IsSearch();
        RuleFor(query => query.InputModality).IsWord();
        RuleFor(query => query.Feature).IsWord();
        RuleFor(query => query.SizeClass).IsWord();
        RuleFor(query => query.Alive).IsTrueOrFalse();
        RuleFor(query => query.Status).IsWord();
        RuleFor(query => query.RetiresWithinDays).IsWholeNumber(1, 3650);
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Sort).IsOneOf(ModelOrder.Words);
        RuleFor(query => query.Fields).AreFieldsOf(typeof(ModelView), names);
        RuleFor(query => query.Cursor).Cascade(CascadeMode.Stop).IsCursor()
            .Must((query, cursor) => ModelPlace.Read(Cursor.Read(cursor)) is not { } place || place.Sort == ModelOrder.WordOf(query.Sort))
            .WithMessage("'cursor' belongs to another 'sort'; start again without it.");
    }
}
