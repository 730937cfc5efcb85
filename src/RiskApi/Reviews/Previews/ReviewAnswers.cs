using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Core.Reviews;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Reports;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Previews;

/// <summary>Answers with a review in the form that was asked for.</summary>
internal static class ReviewAnswers
{
    /// <summary>Marks an operation that answers with a review in each of its forms.</summary>
    public static RouteHandlerBuilder AnswerInReviewFormats(this RouteHandlerBuilder endpoint) => endpoint
        .Validate<ReviewFormatQuery>()
        .ProducesProblem(StatusCodes.Status406NotAcceptable)
        .WithMetadata(
            new TextAnswer("text/markdown", "Markdown with task lists, what is open first."),
            new TextAnswer("text/html", "A page that needs nothing but itself, for the screen and for paper."));

    /// <summary>Writes a review.</summary>
    /// <typeparam name="TView">What is answered as JSON.</typeparam>
    /// <param name="review">The review.</param>
    /// <param name="occasion">What it is besides a review, such as a milestone; null where it is nothing else.</param>
    /// <param name="view">What is answered as JSON.</param>
    /// <param name="query">The format that was asked for.</param>
    /// <param name="http">The request.</param>
    public static Results<Ok<TView>, ContentHttpResult, ProblemHttpResult> Write<TView>(
        Review review, string? occasion, TView view, ReviewFormatQuery query, HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        switch (query.Choose(http.Request))
        {
            case ReviewFormat.Json:
                return TypedResults.Ok(view);
            case ReviewFormat.Markdown:
                return TypedResults.Text(ReviewMarkdown.Of(review, occasion), MediaTypes.Markdown);
            case ReviewFormat.Html:
                PageHeaders.Protect(http.Response);
                return TypedResults.Text(ReviewPage.Of(review, occasion), MediaTypes.Html);
            default:
                return Problems.Of(
                    ProblemType.NotAcceptable, "The review can be given as application/json, text/markdown or text/html; 'format' chooses one too.");
        }
    }
}
