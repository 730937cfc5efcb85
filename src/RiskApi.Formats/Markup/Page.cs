namespace RiskApi.Formats.Markup;

/// <summary>A page that needs nothing but itself: no scripts, no other resources; light and dark, and on paper.</summary>
internal static class Page
{
    private static readonly string Styles = Resource("RiskApi.Formats.Markup.page.css");

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

    /// <summary>A text that is embedded in the service, such as styles.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
