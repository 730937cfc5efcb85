using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core;
using RiskApi.Formats.Markup;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports;

/// <summary>How to assess a project for an export.</summary>
internal sealed record ExportQuery
{
    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2026-11-24")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }

    [ParameterDoc("How far ahead to look, in days; 365 where left out.", Example = "365")]
    [FromQuery(Name = "horizonDays")]
    public Given<int>? HorizonDays { get; init; }
}

/// <summary>The bounds of an assessment for an export.</summary>
internal sealed class ExportQueryValidator : AbstractValidator<ExportQuery>
{
    public ExportQueryValidator()
    {
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.HorizonDays).IsHorizon();
    }
}

/// <summary>How to write a report.</summary>
internal sealed record ReportQuery
{
    [ParameterDoc("`html` or `markdown`; where left out, the `Accept` header decides between `text/html` and `text/markdown`.", Example = "html")]
    [FromQuery(Name = "format")]
    public Given<ExportFormat>? Format { get; init; }

    public static string[] Formats => [.. ExportFormats.Reports.Select(Words.Of)];

    /// <summary>The form to answer in; null where the client accepts neither.</summary>
    public ExportFormat? Choose(HttpRequest request) => Format?.Value ?? ExportNegotiation.Choose(request, ExportFormats.Reports);
}

/// <summary>The bounds of how to write a report.</summary>
internal sealed class ReportQueryValidator : AbstractValidator<ReportQuery>
{
    public ReportQueryValidator() => RuleFor(query => query.Format).OneOf(ReportQuery.Formats);
}
