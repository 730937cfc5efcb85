namespace RiskApi.Formats.Markup;

/// <summary>The media types of answers.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string Markdown = "text/markdown; charset=utf-8";
    public const string Svg = "image/svg+xml";
    public const string Html = "text/html; charset=utf-8";
}
