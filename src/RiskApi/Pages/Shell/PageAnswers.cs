using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace RiskApi.Pages.Shell;

/// <summary>Answers with pages.</summary>
internal static class PageAnswers
{
    /// <summary>A page loads and sends what is ours alone; should a value ever get through as markup, it neither runs nor loads nor looks like anything.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; connect-src 'self'; base-uri 'none'";

    /// <summary>A component as a page.</summary>
    /// <typeparam name="TPage">The component; its parameter <c>View</c> is what it shows.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="view">What it shows.</param>
    /// <param name="status">The status of the answer.</param>
    public static IResult Show<TPage>(HttpContext http, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        Protect(http.Response);
        var page = new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["View"] = view })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
        return http.Request.PathBase.HasValue ? new PageBelowBase(page) : page;
    }

    /// <summary>Goes on to another page after a form was taken, so that it is not sent again by going back (RFC 9110, 303).</summary>
    public static IResult SeeOther(HttpContext http, string path)
    {
        http.Response.Headers.Location = UriHelper.Encode(new Uri(path, UriKind.Relative));
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "private, no-cache";
        headers[HeaderNames.XContentTypeOptions] = "nosniff";

        // Without any, browsers would call the origin of a form 'null'.
        headers["Referrer-Policy"] = "same-origin";
    }
}
