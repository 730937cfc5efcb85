using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Checklists;

/// <summary>Which version of a checklist.</summary>
internal sealed record ChecklistQuery
{
    public const int HighestVersion = 1_000_000;

    [ParameterDoc("The version; the latest where left out.", Example = "1")]
    [FromQuery(Name = "version")]
    public string? Version { get; init; }

    public int? Number() => Version is null ? null : int.Parse(Version, CultureInfo.InvariantCulture);
}

/// <summary>The bounds of a version.</summary>
internal sealed class ChecklistQueryValidator : AbstractValidator<ChecklistQuery>
{
    public ChecklistQueryValidator() => RuleFor(query => query.Version).IsWholeNumber(1, ChecklistQuery.HighestVersion);
}
