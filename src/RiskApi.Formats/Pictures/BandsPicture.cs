using System.Xml.Linq;
using RiskApi.Core;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Core.Scoring;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws projects by band.</summary>
internal static class BandsPicture
{
    private const double BarHeight = 24;
    private const double Pitch = 38;
    private const double Gap = 10;
    private const double Top = PortfolioPicture.Top + 6;

    public static string Of(PortfolioSummary summary)
    {
        var left = Picture.Margin + Gap + summary.Bands.Max(band => TextWidth.Of(Words.Of(band.Band), Picture.NarrowTextSize));
        var right = Picture.Right - Gap - summary.Bands.Max(band => TextWidth.Of(Value(band), Picture.NarrowTextSize));
        var axis = ValueAxis.For(summary.Bands.Max(band => band.Projects), left, right);
        var atRisk = summary.Bands.Where(band => band.Band is Band.High or Band.Critical).Sum(band => band.Projects);
        return PortfolioPicture.Of(
            "bands",
            "Projects by band",
            summary.Basis,
            FormattableString.Invariant($"{atRisk:N0} of {summary.Basis.Projects:N0} high or critical"),
            string.Concat(summary.Bands.Select(band => $"{Label(band)}. ")),
            Top + (Pitch * summary.Bands.Count) + 4,
            summary.Bands.Select((band, i) => Bar(band, axis, Top + (Pitch * i))));
    }

    private static XElement Bar(BandCount band, ValueAxis axis, double top)
    {
        var (look, end) = (Words.Of(band.Band), axis.At(band.Projects));
        return Group(
            Label(band),
            Text("t", axis.From - Gap, top + 17, look, "end"),
            Rectangle(look, axis.From, top, end - axis.From, BarHeight, 3),
            Text("t", end + Gap, top + 17, Value(band)));
    }

    private static string Label(BandCount band) => $"{Words.Of(band.Band)}: {Value(band)}";

    private static string Value(BandCount band) =>
        FormattableString.Invariant($"{band.Projects:N0}") + (band.MeanScore is { } score ? FormattableString.Invariant($", mean score {score:0.#}") : "");
}
