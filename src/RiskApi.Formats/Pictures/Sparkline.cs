using System.Xml.Linq;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>How a score has gone, as a line so small that it stands in a row of a table.</summary>
internal static class Sparkline
{
    private const double Width = 96;
    private const double Height = 24;

    /// <summary>Half of the line, and of the dot at its end, lies outside of the points.</summary>
    private const double Edge = 3;

    /// <summary>Draws the line; null where there are fewer than two days.</summary>
    /// <param name="scores">Scores, 0 to 100, by day, oldest first.</param>
    /// <param name="from">The day at the left.</param>
    /// <param name="to">The day at the right, after <paramref name="from"/>.</param>
    public static string? Of(IReadOnlyList<(DateOnly On, double Score)> scores, DateOnly from, DateOnly to)
    {
        if (scores.Count < 2)
        {
            return null;
        }

        var points = scores.Select(day => (
            X: Edge + ((Width - (2 * Edge)) * (day.On.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber)),
            Y: Edge + ((Height - (2 * Edge)) * (1 - (day.Score / 100))))).ToArray();
        return Element(
            "svg",
            new XAttribute("class", "spark"),
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(Height)}"),
            Attribute("width", Width),
            Attribute("height", Height),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", $"{scores[0].Score:0} on {scores[0].On:yyyy-MM-dd}, {scores[^1].Score:0} on {scores[^1].On:yyyy-MM-dd}"),
            Path("spark-line", Through(points)),
            Element("circle", new XAttribute("class", "spark-end"), Attribute("cx", points[^1].X), Attribute("cy", points[^1].Y), Attribute("r", 2)))
            .ToString(SaveOptions.DisableFormatting);
    }
}
