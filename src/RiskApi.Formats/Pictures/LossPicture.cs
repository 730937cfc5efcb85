using System.Xml.Linq;
using RiskApi.Core.Portfolio.Losses;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws the loss-exceedance curve.</summary>
internal static class LossPicture
{
    private const double RowHeight = 20;

    public static string Of(PortfolioLoss loss)
    {
        var (losses, unit, sign) = loss.Usd is { } money ? (money.Loss, "US dollars", "$") : (loss.EngineerDays, "engineer-days", "");
        var (mean, p95, p99) = (Amount(losses.Expected), Amount(losses.Shocked.P95.Value), Amount(losses.Shocked.P99.Value));
        var (legend, legendEnd) = Legend.Draw(
            PortfolioPicture.Top,
            [
                new("retirements come in batches", (x, y) => [Path("curve", $"M{Number(x)} {Number(y + 7)}h16")]),
                new("were they independent", (x, y) => [Path("curve independent", $"M{Number(x)} {Number(y + 7)}h16")]),
            ]);
        var top = legendEnd + 10;
        var bottom = top + PortfolioPicture.PlotHeight;
        var across = ValueAxis.For(Math.Max(losses.Exceedance[^1].Loss, losses.Expected), PortfolioPicture.PlotLeft, PortfolioPicture.PlotRight);
        var up = ValueAxis.For(1, bottom, top);
        (string Text, double Loss)[] marks =
            [($"mean {mean}", losses.Expected), ($"P95 {p95}", losses.Shocked.P95.Value), ($"P99 {p99}", losses.Shocked.P99.Value)];
        return PortfolioPicture.Of(
            "loss",
            "How likely is it to lose more?",
            loss.Basis,
            $"{mean}{(loss.Usd is null ? $" {unit}" : "")} expected, P95 {p95}",
            $"The probability of losing more than each number of {unit}, as retirements come in batches and were they independent; one time in 20 over {p95}, one in 100 over {p99}.",
            bottom + 58,
            legend,
            up.DrawAcross(PortfolioPicture.PlotLeft, PortfolioPicture.PlotRight, Percents.Text),
            across.Ticks.Select(tick => Text("s", across.At(tick), bottom + 18, ValueAxis.Text(tick), "middle")),
            marks.Select((mark, i) => Mark(mark.Text, across.At(mark.Loss), top + 18 + (RowHeight * i), bottom)),
            Curve("curve independent", point => point.IndependentProbability),
            Curve("curve", point => point.Probability),
            Text("s", Picture.Width / 2, bottom + 42, $"{unit} lost to forced migrations", "middle"));

        string Amount(double value) => FormattableString.Invariant($"{sign}{value:N0}");

        XElement Curve(string look, Func<ExceedancePoint, double> probability) =>
            Path(look, Through(losses.Exceedance.Select(point => (across.At(point.Loss), up.At(probability(point))))));
    }

    /// <summary>A line with its text on the side that has room for it.</summary>
    private static IEnumerable<XElement> Mark(string text, double x, double y, double bottom)
    {
        var isLeft = x + 5 + TextWidth.Of(text, Picture.NarrowTextSize) > Picture.Right;
        yield return Line("mark", x, y - 10, x, bottom);
        yield return Text("t", isLeft ? x - 5 : x + 5, y, text, isLeft ? "end" : "start");
    }
}
