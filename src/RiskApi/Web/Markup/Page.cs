using Microsoft.Net.Http.Headers;

namespace RiskApi.Web.Markup;

/// <summary>A page that needs nothing but itself: no scripts, no other resources; light and dark, and on paper.</summary>
internal static class Page
{
    /// <summary>The page needs nothing but its own styles; should a value ever get through as markup, the browser runs and loads nothing.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly string Styles = Resource("RiskApi.Web.Markup.page.css");

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">What it shows.</param>
    /// <param name="styles">Styles of its own, beside those that every page has.</param>
    public static string Of(string title, Html body, string styles = "")
    {
        Html page =
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>
            {Html.Verbatim(Styles + styles)}</style>
            </head>
            <body>
            <main>
            {body}
            </main>
            </body>
            </html>

            """;

        return page.ToString();
    }

    /// <summary>Lets the browser run and load nothing.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
    }

    /// <summary>A text that is embedded in the service, such as styles.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
