using System.Text;
using System.Text.RegularExpressions;
using RiskApi.Web;

namespace RiskApi.Pages.Shell;

/// <summary>A page whose own paths begin with the path below which the service is served.</summary>
/// <remarks>Components write paths from the root on, and quotes in values and texts as references, so that what looks like an attribute is one.</remarks>
/// <param name="page">The page as components wrote it.</param>
internal sealed partial class PageBelowBase(IResult page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var written = await WrittenBody.Of(httpContext, () => page.ExecuteAsync(httpContext));

        var root = httpContext.Request.PathBase.ToUriComponent();
        var html = OwnPath().Replace(Encoding.UTF8.GetString(written), attribute => $"{attribute.Groups[1]}{root}/");
        await httpContext.Response.WriteAsync(html);
    }

    [GeneratedRegex("""( (?:href|src|action|formaction|hx-get|hx-post)=")/(?!/)""")]
    private static partial Regex OwnPath();
}
