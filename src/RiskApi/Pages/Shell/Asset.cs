using System.Security.Cryptography;
using System.Text;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using RiskApi.Web;

namespace RiskApi.Pages.Shell;

/// <summary>A file that pages load. Its address has a digest of its content, so that browsers may keep it for good.</summary>
internal sealed class Asset
{
    /// <summary>The look of every page: that of the reports and their pictures, and what pages have besides.</summary>
    public static readonly Asset Styles = new(
        "pages", ".css", "text/css; charset=utf-8",
        Page.Resource("RiskApi.Formats.Markup.page.css") + Page.Resource("RiskApi.Formats.Reports.report.css") + Picture.Styles("picture.css") + Resource("pages.css"));

    /// <summary>htmx, which fetches parts of pages as one types. Nothing depends on it.</summary>
    public static readonly Asset Htmx = new("htmx", ".js", "text/javascript; charset=utf-8", Resource("htmx.js"));

    /// <summary>Our own script: it copies texts.</summary>
    public static readonly Asset Script = new("pages", ".js", "text/javascript; charset=utf-8", Resource("pages.js"));

    /// <summary>The mark in the tab of a browser; browsers take a picture of any kind there.</summary>
    public static readonly Asset Icon = new("favicon", ".svg", "image/svg+xml", Resource("favicon.svg"));

    public static readonly IReadOnlyList<Asset> All = [Styles, Htmx, Script];

    private Asset(string stem, string ending, string mediaType, string text)
    {
        (Content, MediaType) = (Encoding.UTF8.GetBytes(text), mediaType);
        Name = $"{stem}.{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(..6))}{ending}";
    }

    /// <summary>The last segment of its address.</summary>
    public string Name { get; }

    public string Path => AssetEndpoints.Path + Name;

    public byte[] Content { get; }

    public string MediaType { get; }

    private static string Resource(string name) => EmbeddedText.Read($"Pages.Shell.Assets.{name}");
}
