using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports;

/// <summary>How to assess a project for its report, and how to write it.</summary>
internal sealed record ReportQuery
{
    [ParameterDoc("`html` or `markdown`; where left out, the `Accept` header decides between `text/html` and `text/markdown`.", Example = "html")]
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2026-11-24")]
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    [ParameterDoc("How far ahead to look, in days; 365 where left out.", Example = "365")]
    [FromQuery(Name = "horizonDays")]
    public string? HorizonDays { get; init; }

    /// <summary>How to assess.</summary>
    public ExportQuery Assessing => new() { AsOf = AsOf, HorizonDays = HorizonDays };

    public static string[] Formats => [.. ExportFormats.Reports.Select(EnumWords.Of)];

    /// <summary>The form to answer in; null where the client accepts neither.</summary>
    public ExportFormat? Choose(HttpRequest request) => EnumWords.Parse<ExportFormat>(Format) ?? ExportFormats.Negotiate(request, ExportFormats.Reports);
}

/// <summary>The bounds of a report.</summary>
internal sealed class ReportQueryValidator : AbstractValidator<ReportQuery>
{
    public ReportQueryValidator()
    {
        RuleFor(query => query.Format).OneOf(ReportQuery.Formats);
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.HorizonDays).IsWholeNumber(1, 3650);
    }
}
