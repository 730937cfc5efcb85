using System.Xml.Linq;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Writing.Badges;

/// <summary>Draws the badge: flat, as wide as its text, in colours on which the text can be read.</summary>
internal static class BadgePicture
{
    private const double Height = 20;
    private const double Padding = 7;
    private const double FontSize = 11;

    /// <summary>How much narrower the usual fonts are than the widest.</summary>
    private const double Tightness = 0.9;

    private const string Dark = "#1f2328";
    private const string Light = "#ffffff";

    public static string Of(Assessed assessed)
    {
        var text = BadgeText.Of(assessed);
        var (color, ink) = Colors(text.Band);
        var (label, message) = (WidthOf(BadgeText.Label), WidthOf(text.Message));
        var width = label + message;
        var words = $"{BadgeText.Label}: {text.Message}";
        return Element(
            "svg",
            Attribute("width", width),
            Attribute("height", Height),
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(Height)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", words),
            Element("title", words),
            Element("clipPath", new XAttribute("id", "riskapi-badge"), Box(0, width, Light, 3)),
            Element("g", new XAttribute("clip-path", "url(#riskapi-badge)"), Box(0, label, "#454c54"), Box(label, message, color)),
            Element("g", new XAttribute("font-family", "Verdana,Geneva,DejaVu Sans,sans-serif"), Attribute("font-size", FontSize), new XAttribute(
                "text-anchor", "middle"), Words(BadgeText.Label, 0, label, Light), Words(text.Message, label, message, ink)))
            .ToString(SaveOptions.DisableFormatting);
    }

    private static double WidthOf(string text) => Math.Ceiling(TextWidth.Of(text, FontSize) * Tightness) + (2 * Padding);

    private static XElement Box(double x, double width, string color, double radius = 0) =>
        Element("rect", Attribute("x", x), Attribute("width", width), Attribute("height", Height), radius > 0
            ? Attribute("rx", radius)
            : null, new XAttribute("fill", color));

    /// <summary>The text is set to its width, so that it fits in whatever font the reader has.</summary>
    private static XElement Words(string text, double x, double width, string color) =>
        Element(
            "text", Attribute("x", x + (width / 2)), Attribute("y", 14), Attribute("textLength", width - (2 * Padding)), new XAttribute("fill", color), text);

    private static (string Color, string Ink) Colors(Band? band) => band switch
    {
        Band.Low => ("#44cc11", Dark),
        Band.Moderate => ("#dfb317", Dark),
        Band.High => ("#fe7d37", Dark),
        Band.Critical => ("#c9311c", Light),
        _ => ("#9f9f9f", Dark),
    };
}
