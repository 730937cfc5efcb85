using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Formats.Markup;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Previews;

/// <summary>How a review is written.</summary>
internal enum ReviewFormat
{
    Json,
    Markdown,
    Html,
}

/// <summary>How to write a review, where the <c>Accept</c> header is not to decide.</summary>
internal sealed record ReviewFormatQuery
{
    [ParameterDoc("`json`, `markdown` or `html`; where left out, the `Accept` header decides between `application/json`, `text/markdown` and `text/html`.", Example = "json")]
    [FromQuery(Name = "format")]
    public Given<ReviewFormat>? Format { get; init; }

    /// <summary>The format to answer in; null where the client accepts none.</summary>
    public ReviewFormat? Choose(HttpRequest request) =>
        Format?.Value
        ?? Negotiation.Choose(request, MediaTypes.Json, MediaTypes.Markdown, MediaTypes.Html) switch
        {
            MediaTypes.Json => ReviewFormat.Json,
            MediaTypes.Markdown => ReviewFormat.Markdown,
            MediaTypes.Html => ReviewFormat.Html,
            _ => null,
        };
}

/// <summary>The bounds of a format.</summary>
internal sealed class ReviewFormatQueryValidator : AbstractValidator<ReviewFormatQuery>
{
    public ReviewFormatQueryValidator() => RuleFor(query => query.Format).IsWord();
}
