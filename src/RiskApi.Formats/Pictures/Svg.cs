using System.Globalization;
using System.Xml.Linq;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>The few elements that the pictures are made of. Looks are classes of <c>picture.css</c>, so that one picture serves light and dark.</summary>
internal static class Svg
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    public static XAttribute Attribute(string name, double value) => new(name, Number(value));

    public static XElement Rectangle(string look, double x, double y, double width, double height, double radius = 0) =>
        Element("rect", new XAttribute("class", look), Attribute(
            "x", x), Attribute("y", y), Attribute("width", Math.Max(0, width)), Attribute("height", height), radius > 0 ? Attribute("rx", radius) : null);

    public static XElement Line(string look, double x1, double y1, double x2, double y2) =>
        Element("line", new XAttribute("class", look), Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2));

    public static XElement Path(string look, string data) => Element("path", new XAttribute("class", look), new XAttribute("d", data));

    /// <param name="anchor">Which part of the text is at <paramref name="x"/>: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public static XElement Text(string look, double x, double y, string text, string anchor = "start") =>
        Element("text", new XAttribute("class", look), Attribute("x", x), Attribute("y", y), anchor == "start"
            ? null
            : new XAttribute("text-anchor", anchor), XmlText.Line(text));

    /// <summary>Elements under one title, which browsers show where the pointer rests and screen readers read.</summary>
    public static XElement Group(string title, params object?[] content) => Element("g", Element("title", XmlText.Line(title)), content);

    /// <summary>A number to a tenth, as SVG writes it.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A path through some points.</summary>
    public static string Through(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => $"{Number(point.X)} {Number(point.Y)}"));
}
