using RiskApi.Core.Portfolio;

namespace RiskApi.Formats.Pictures;

/// <summary>What the pictures of all projects together share: whose they are, colours of their own, and where their plots lie.</summary>
internal static class PortfolioPicture
{
    public const double PlotLeft = Picture.Margin + 48;

    /// <summary>Half of the last mark's text must have room beside it.</summary>
    public const double PlotRight = Picture.Right - 8;

    public const double PlotHeight = 170;

    /// <summary>The base line of the figures that the picture comes down to.</summary>
    private const double FiguresAt = Picture.Top + 14;

    /// <summary>Where what is drawn begins.</summary>
    public const double Top = FiguresAt + 14;

    private static readonly string Looks = Picture.Styles("portfolio.css");

    /// <summary>Writes a picture of a portfolio.</summary>
    /// <param name="kind">What it is, in a word.</param>
    /// <param name="heading">What it shows, in a few words.</param>
    /// <param name="figures">What it comes down to, in a line.</param>
    /// <param name="description">What else there is to see, in sentences.</param>
    /// <param name="content">What is drawn on the card.</param>
    public static string Of(string kind, string heading, PortfolioBasis basis, string figures, string description, double height, params object?[] content)
    {
        var noun = basis.Projects == 1 ? "project" : "projects";
        var projects = FormattableString.Invariant($"{basis.Projects:N0} {noun}, {basis.HorizonDays} days from {basis.AsOf:yyyy-MM-dd}");
        return Picture.Of(
            $"portfolio-{kind}",
            new($"Portfolio: {heading.ToLowerInvariant()}", heading, projects),
            $"{projects}. {figures}. {description}",
            height,
            Looks,
            Svg.Text("t", Picture.Margin, FiguresAt, TextWidth.Fit(figures, Picture.Inner, Picture.NarrowTextSize)),
            content);
    }
}
