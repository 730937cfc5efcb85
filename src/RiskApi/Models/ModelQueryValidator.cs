using FluentValidation;
using RiskApi.Catalog;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Models;

/// <summary>The bounds of a query for models.</summary>
internal sealed class ModelQueryValidator : AbstractValidator<ModelQuery>
{
    public ModelQueryValidator(CatalogSnapshot catalog)
    {
        RuleFor(query => query.Provider).MaximumLength(100)
            .Must(provider => provider is null || catalog.Provider(provider) is not null)
            .WithMessage("'{PropertyValue}' is no provider of the catalog; GET /v1/providers lists them.");
        RuleFor(query => query.Status).OneOf(EnumWords.Of<ModelStatus>());
        RuleFor(query => query.RetiresWithinDays).IsWholeNumber(1, 3650);
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}
