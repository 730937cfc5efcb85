using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.CatalogFacts;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Imports;

/// <summary>A fact on which a source contradicts the catalog.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="FirstSeenAt">When an import showed it first.</param>
/// <param name="LastSeenAt">When an import showed it last.</param>
internal sealed record ConflictView(FactConflict Conflict, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);

/// <summary>A page of conflicts, in order of provider, model and fact.</summary>
/// <param name="Items">The conflicts.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ConflictPage(IReadOnlyList<ConflictView> Items, string? Next);

/// <summary>Which conflicts to read.</summary>
internal sealed record ConflictQuery
{
    [ParameterDoc("Only those of this model, `provider/model-id`.", Example = "openai/gpt-4-1106-preview")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }
}

/// <summary>The bounds of which conflicts to read.</summary>
internal sealed class ConflictQueryValidator : AbstractValidator<ConflictQuery>
{
    public ConflictQueryValidator() => RuleFor(query => query.Model).FitsModelString();
}
