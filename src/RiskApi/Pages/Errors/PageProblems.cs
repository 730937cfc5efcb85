using Microsoft.AspNetCore.Diagnostics;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Shell;

namespace RiskApi.Pages.Errors;

/// <summary>Writes the errors of pages as pages. Those of the API stay what they are.</summary>
internal sealed class PageProblems : IProblemDetailsWriter
{
    private static readonly string[] ApiPaths = ["/v1", "/openapi", "/problems", "/health", "/metrics", "/swagger", AssetEndpoints.Path];

    public bool CanWrite(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<BrowserPage>() is not null
            || (!Array.Exists(ApiPaths, path => http.Request.Path.StartsWithSegments(path.TrimEnd('/'))) && PageMatching.AsksForPages(http.Request));
    }

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (context.ProblemDetails.Status == StatusCodes.Status401Unauthorized && isRead)
        {
            SignInFirst(http);
            return;
        }

        var form = await FormFields.Read(http);
        var view = new ErrorView(context.ProblemDetails, form.Typed, isRead ? null : http.Request.Path + http.Request.QueryString);
        await PageAnswers.Show<ErrorPage>(http, view, context.ProblemDetails.Status ?? StatusCodes.Status500InternalServerError).ExecuteAsync(http);
    }

    /// <summary>Whoever follows a link from elsewhere may well be signed in: browsers keep the cookie back until the next request, which is ours.</summary>
    private static void SignInFirst(HttpContext http)
    {
        var here = http.Request.Path + http.Request.QueryString;
        http.Response.Headers.Remove("WWW-Authenticate");
        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            http.Response.Headers["Refresh"] = $"0; url={http.Request.PathBase + here}";
            return;
        }

        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = $"/sign-in?to={Uri.EscapeDataString(here)}";
    }
}
