using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports;

/// <summary>How to write a report.</summary>
internal sealed record ReportQuery
{
    [ParameterDoc("`html` or `markdown`; where left out, the `Accept` header decides between `text/html` and `text/markdown`.", Example = "html")]
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    public static string[] Formats => [.. ExportFormats.Reports.Select(EnumWords.Of)];

    /// <summary>The form to answer in; null where the client accepts neither.</summary>
    public ExportFormat? Choose(HttpRequest request) => EnumWords.Parse<ExportFormat>(Format) ?? ExportFormats.Negotiate(request, ExportFormats.Reports);
}

/// <summary>The bounds of how to write a report.</summary>
internal sealed class ReportQueryValidator : AbstractValidator<ReportQuery>
{
    public ReportQueryValidator() => RuleFor(query => query.Format).OneOf(ReportQuery.Formats);
}
