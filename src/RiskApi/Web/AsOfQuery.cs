using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Web;

/// <summary>The as-of date of a read.</summary>
internal sealed record AsOfQuery
{
    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2025-04-20")]
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    /// <summary>The date in a valid text; null where there is none.</summary>
    public static DateOnly? Parse(string? text) => TryParse(text, out var date) ? date : null;

    public static bool TryParse(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}

/// <summary>The bounds of an as-of date in a query.</summary>
internal sealed class AsOfQueryValidator : AbstractValidator<AsOfQuery>
{
    public AsOfQueryValidator() => RuleFor(query => query.AsOf).IsAsOfDate();
}
