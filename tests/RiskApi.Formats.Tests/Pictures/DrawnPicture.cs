using System.Globalization;
using System.Xml.Linq;
using RiskApi.Formats.Pictures;

namespace RiskApi.Formats.Tests.Pictures;

/// <summary>A picture as a browser reads it.</summary>
internal static class DrawnPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Read(string picture) => XDocument.Parse(picture).Root!;

    /// <summary>Nothing that is drawn leaves the picture, at the size of a wide screen and of a narrow one.</summary>
    public static void Fits(XElement picture)
    {
        var box = ((string?)picture.Attribute("viewBox"))!.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        Assert.All(picture.Descendants(Svg + "text"), text =>
        {
            var width = SizesOf((string?)text.Attribute("class")).Max(size => TextWidth.Of(text.Value, size));
            width = text.Attribute("textLength") is { } length ? (double)length : width;
            var x = (double)text.Attribute("x")!;
            var from = (string?)(text.Attribute("text-anchor") ?? text.Parent!.Attribute("text-anchor")) switch
            {
                "middle" =>
                x - (width / 2),
                "end" => x - width,
                _ => x
            };
            Assert.True(from >= 0 && from + width <= box[2], $"'{text.Value}' reaches from {from} to {from + width}");
            Assert.InRange((double)text.Attribute("y")!, 0, box[3]);
        });
        Assert.All(picture.Descendants(Svg + "rect"), rectangle =>
            Assert.InRange((double?)rectangle.Attribute("x") ?? 0, 0, box[2] - (double)rectangle.Attribute("width")!));
    }

    private static double[] SizesOf(string? look) => look switch
    {
        "h" => [17, 22],
        "s" => [12, 15],
        "s x" => [12],
        "t x" => [13],
        "t n" => [17],
        "t" => [13, 17],
        _ => [11],
    };
}
