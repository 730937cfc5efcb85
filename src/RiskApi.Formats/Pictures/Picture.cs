using System.Xml.Linq;
using RiskApi.Formats.Markup;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>
/// What every picture shares: a card of its own colour, so that it can be read on any page, whichever theme the page has; a heading; a title
/// and a description for those who cannot see it. Nothing is loaded and nothing runs.
/// </summary>
/// <remarks>Charting libraries write their colours into every element, which leaves a README in the dark, or need native libraries.</remarks>
internal static class Picture
{
    /// <summary>So wide that the smallest text has 11 pixels where a phone shows the picture in a column of 352.</summary>
    public const double Width = 480;
    public const double Margin = 20;
    public const double Right = Width - Margin;
    public const double Inner = Width - (2 * Margin);

    /// <summary>Where the heading ends.</summary>
    public const double Top = 62;

    /// <summary>The sizes of text on a narrow screen, where it is drawn larger; what is laid out for them fits on a wide one too.</summary>
    public const double NarrowTextSize = 17;
    public const double NarrowSmallSize = 15;

    public const double TextSize = 13;
    public const double SmallSize = 12;

    /// <summary>The most dependencies in a picture.</summary>
    public const int MostRows = 60;

    private static readonly string SharedStyles = Styles("picture.css");

    /// <summary>Writes a picture of a project.</summary>
    /// <param name="kind">What it is, in a word; its elements' ids begin with it, so that several pictures can stand in one page.</param>
    /// <param name="heading">What it shows, in a few words.</param>
    /// <param name="assessed">Whose it is.</param>
    /// <param name="description">What there is to see, in sentences.</param>
    /// <param name="content">What is drawn on the card.</param>
    public static string Of(string kind, string heading, Assessed assessed, string description, double height, params object?[] content)
    {
        var title = XmlText.Line(assessed.Title);
        Caption caption = new($"{title}: {heading.ToLowerInvariant()}", title, $"{heading}, as of {assessed.Assessment.AsOf:yyyy-MM-dd}");
        return Of(kind, caption, description, height, "", content);
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="styles">Looks of its own beside those that all pictures share.</param>
    public static string Of(string kind, Caption caption, string description, double height, string styles, params object?[] content)
    {
        var (titleId, descriptionId) = ($"riskapi-{kind}-title", $"riskapi-{kind}-desc");
        return Element(
            "svg",
            new XAttribute("class", "rp"),
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            Attribute("width", Width),
            Attribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{titleId} {descriptionId}"),
            Element("title", new XAttribute("id", titleId), caption.Title),
            Element("desc", new XAttribute("id", descriptionId), XmlText.Line(description)),
            Element("style", SharedStyles + styles),
            Rectangle("card", 0.5, 0.5, Width - 1, height - 1, 8),
            Text("h", Margin, 30, TextWidth.Fit(caption.Heading, Inner, 22)),
            Text("s", Margin, 50, TextWidth.Fit(caption.Subject, Inner, NarrowSmallSize)),
            content).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>A model's name as far as there is room, which on a narrow screen is not the same.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="width">The room on a wide screen.</param>
    /// <param name="narrowWidth">The room on a narrow one.</param>
    public static IEnumerable<XElement> Name(double x, double y, string name, double width, double narrowWidth)
    {
        var line = XmlText.Line(name);
        var (wide, narrow) = (TextWidth.Fit(line, width, TextSize), TextWidth.Fit(line, narrowWidth, NarrowTextSize));
        return wide == narrow ? [Text("t", x, y, wide)] : [Text("t x", x, y, wide), Text("t n", x, y, narrow)];
    }

    /// <summary>A line that says how many dependencies are not shown; nothing where all are.</summary>
    public static XElement? Rest(int dependencies, double y) =>
        dependencies > MostRows ? Text("s", Margin, y, $"… and {dependencies - MostRows} more dependencies") : null;

    /// <summary>The styles of a file that stands beside the pictures, on one line.</summary>
    public static string Styles(string file)
    {
        using var reader = new StreamReader(typeof(Picture).Assembly.GetManifestResourceStream($"RiskApi.Formats.Pictures.{file}")!);
        return string.Concat(reader.ReadToEnd().Split('\n').Select(line => line.Trim()));
    }
}
