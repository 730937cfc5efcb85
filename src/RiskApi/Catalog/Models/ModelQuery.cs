using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Catalog;
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

    [ParameterDoc("Only models of this status on the as-of date.", Example = "deprecated")]
    [FromQuery(Name = "status")]
    public Given<ModelStatus>? Status { get; init; }

    [ParameterDoc("Only models whose committed or tentative end falls within this many days after the as-of date.", Example = "90")]
    [FromQuery(Name = "retiresWithinDays")]
    public Given<int>? RetiresWithinDays { get; init; }

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
    public ModelQueryValidator(CatalogSnapshot catalog)
    {
        RuleFor(query => query.Provider).MaximumLength(100)
            .Must(provider => provider is null || catalog.Provider(provider) is not null)
            .WithMessage("'{PropertyValue}' is no provider of the catalog; GET /v1/providers lists them.");
        RuleFor(query => query.Status).IsWord();
        RuleFor(query => query.RetiresWithinDays).IsWholeNumber(1, 3650);
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}

/// <summary>Selects the models of a query, in order of provider and id.</summary>
internal static class ModelSelection
{
    public static IEnumerable<KnownModel> Of(CatalogView known, ModelQuery query)
    {
        var status = query.Status?.Value;
        var withinDays = query.RetiresWithinDays?.Value;
        var after = Cursor.Read(query.Cursor);

        return known.Models.Where(model =>
            (query.Provider is null || model.Facts.Provider == query.Provider)
            && (status is null || model.Status == status)
            && (withinDays is null || EndsWithin(model.Lifecycle, known.AsOf, withinDays.Value))
            && (after is null || IsAfter(model.Facts, after)));
    }

    private static bool EndsWithin(Lifecycle life, DateOnly asOf, int days) =>
        (life.RetiresOn ?? life.TentativeOn)?.Day is { } end && end > asOf && end <= asOf.AddDays(days);

    /// <summary>By provider, then by id: the order of the catalog, whatever has come and gone since the page before.</summary>
    private static bool IsAfter(Model model, string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var byProvider = string.CompareOrdinal(model.Provider, reference[..slash]);
        return byProvider > 0 || (byProvider == 0 && string.CompareOrdinal(model.Id, reference[(slash + 1)..]) > 0);
    }
}
