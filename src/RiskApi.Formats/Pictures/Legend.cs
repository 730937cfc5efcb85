using System.Xml.Linq;

namespace RiskApi.Formats.Pictures;

/// <summary>Says what the marks mean, in as many lines as it takes.</summary>
internal static class Legend
{
    private const double SampleWidth = 22;
    private const double Gap = 16;
    private const double LineHeight = 22;

    /// <summary>Draws the legend.</summary>
    /// <param name="top">Where it begins.</param>
    /// <param name="entries">The marks.</param>
    /// <returns>The elements, and where the legend ends.</returns>
    public static (IReadOnlyList<XElement> Drawn, double Bottom) Draw(double top, IEnumerable<LegendEntry> entries)
    {
        var (drawn, x, y) = (new List<XElement>(), Picture.Margin, top);
        foreach (var (text, sample) in entries)
        {
            var width = SampleWidth + TextWidth.Of(text, Picture.NarrowSmallSize);
            if (x + width > Picture.Right && x > Picture.Margin)
            {
                (x, y) = (Picture.Margin, y + LineHeight);
            }

            drawn.AddRange(sample(x, y));
            drawn.Add(Svg.Text("s", x + SampleWidth, y + 11, text));
            x += width + Gap;
        }

        return (drawn, drawn.Count == 0 ? top : y + LineHeight);
    }
}

/// <summary>A mark with its meaning.</summary>
/// <param name="Text">The meaning.</param>
/// <param name="Sample">Draws the mark in a box of 16 by 12 at a place.</param>
internal sealed record LegendEntry(string Text, Func<double, double, IEnumerable<XElement>> Sample);
