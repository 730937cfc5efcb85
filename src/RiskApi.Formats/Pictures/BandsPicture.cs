using RiskApi.Core;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws projects by band.</summary>
internal static class BandsPicture
{
    private const int BarHeight = 30;
    private const int Pitch = 48;
    private const int BarLeft = 110;
    private const int BarRight = Chart.Right - 150;

    public static string Of(PortfolioSummary summary)
    {
        var axis = Axis.For(summary.Bands.Max(band => band.Projects), BarLeft, BarRight);
        return Chart.Frame(
            "Projects by band",
            $"{summary.Basis.Projects:N0} projects, assessed for {summary.Basis.AsOf:yyyy-MM-dd} and the {summary.Basis.HorizonDays} days after it",
            Html.Each(summary.Bands.Index(), band => Bar(band.Item, axis, Chart.Top + 16 + (Pitch * band.Index))));
    }

    private static Html Bar(BandCount band, Axis axis, int top)
    {
        var (word, end) = (Words.Of(band.Band), axis.At(band.Projects));
        var mean = band.MeanScore is { } score ? FormattableString.Invariant($", mean score {score:0.#}") : "";
        return
            $"""
            <text class="end value" x="{BarLeft - 10}" y="{top + 20}">{word}</text><rect class="{word}" x="{BarLeft}" y="{top}" width="{end - BarLeft:0.#}" height="{BarHeight}" rx="3"/>
            <text class="value" x="{end + 8:0.#}" y="{top + 20}">{band.Projects:N0}{mean}</text>
            """;
    }
}
