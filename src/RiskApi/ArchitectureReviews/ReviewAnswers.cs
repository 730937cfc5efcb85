using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Reviews;
using RiskApi.Web;

namespace RiskApi.ArchitectureReviews;

/// <summary>Answers with a review in the form that was asked for.</summary>
internal static class ReviewAnswers
{
    /// <summary>The page needs nothing but its own styles; should a value ever get through as markup, the browser runs and loads nothing.</summary>
    private const string PagePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static Results<Ok<Review>, ContentHttpResult, ProblemHttpResult> Write(Review review, ReviewFormat format, HttpResponse response)
    {
        switch (format)
        {
            case ReviewFormat.Markdown:
                return TypedResults.Text(ReviewMarkdown.Of(review), MediaTypes.Markdown);
            case ReviewFormat.Html:
                response.Headers.ContentSecurityPolicy = PagePolicy;
                response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
                return TypedResults.Text(ReviewPage.Of(review), MediaTypes.Html);
            default:
                return TypedResults.Ok(review);
        }
    }
}
