using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Formats.Markup;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports;

/// <summary>The form to answer in, where the <c>Accept</c> header is not to decide.</summary>
internal sealed record ExportFormatQuery
{
    [ParameterDoc("The form of the answer; where left out, the `Accept` header decides by media type. `facts` and `badge-json` are JSON, `spreadsheet` is CSV with units in its headings, `catalog-info` is an entity for Backstage, `timeline`, `factors`, `curve` and `badge` are SVG pictures.", Example = "json")]
    [FromQuery(Name = "format")]
    public Given<ExportFormat>? Format { get; init; }

    /// <summary>The form to answer in; null where the client accepts none.</summary>
    public ExportFormat? Choose(HttpRequest request) => Format?.Value ?? ExportNegotiation.Choose(request);
}

/// <summary>The bounds of a form.</summary>
internal sealed class ExportFormatQueryValidator : AbstractValidator<ExportFormatQuery>
{
    public ExportFormatQueryValidator() => RuleFor(query => query.Format).IsWord();
}
