using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Formats.Catalog.Feeds;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Imports;

/// <summary>How to read a feed.</summary>
internal sealed record CatalogImportQuery
{
    [ParameterDoc("The feed's format; told by its shape where left out.")]
    [FromQuery(Name = "format")]
    public Given<FeedFormat>? Format { get; init; }

    [ParameterDoc("The source's name or address, to tell its facts by; the format's home where left out. The address tells whose list of models it is, where the list does not.")]
    [FromQuery(Name = "source")]
    public string? Source { get; init; }

    [ParameterDoc("The provider whose list of models it is, where neither the list nor `source` tells.")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("`true` to apply what is new and what changes at once; conflicts are kept. Only a preview where left out.")]
    [FromQuery(Name = "apply")]
    public Given<bool>? Apply { get; init; }
}

/// <summary>The bounds of how to read a feed.</summary>
internal sealed class CatalogImportQueryValidator : AbstractValidator<CatalogImportQuery>
{
    public CatalogImportQueryValidator()
    {
        RuleFor(query => query.Format).IsWord();
        RuleFor(query => query.Source).MaximumLength(500).WithoutControlCharacters().Must(source => source is null || !string.IsNullOrWhiteSpace(source))
            .WithMessage("'source' must not be blank.");
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters()
            .Must(provider => provider is null || !string.IsNullOrWhiteSpace(provider))
            .WithMessage("'provider' must not be blank.");
        RuleFor(query => query.Apply).IsTrueOrFalse();
    }
}
