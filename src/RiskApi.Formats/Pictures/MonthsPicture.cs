using System.Globalization;
using System.Xml.Linq;
using RiskApi.Core.Portfolio.Summaries;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws the effort of forced migrations by the month in which they have to start.</summary>
internal static class MonthsPicture
{
    public static string Of(PortfolioSummary summary)
    {
        var calendar = summary.Calendar;
        DueBar[] bars =
        [
            new("due", "now", "", "by now", calendar.AlreadyDue),
            .. calendar.Months.Select(month => new DueBar(
                "work",
                month.From.ToString("MMM", CultureInfo.InvariantCulture),
                month.From.Day.ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"from {month.From:yyyy-MM-dd} on"),
                new(month.ExpectedMigrations, month.ExpectedEffortDays))),
            new("later", "later", "", "later", calendar.Beyond),
        ];
        var (legend, legendEnd) = Legend.Draw(
            PortfolioPicture.Top,
            [
                new("should have started", (x, y) => [Rectangle("due", x, y, 16, 12, 2)]),
                new("has to start in the month from that day on", (x, y) => [Rectangle("work", x, y, 16, 12, 2)]),
            ]);
        var top = legendEnd + 20;
        var bottom = top + PortfolioPicture.PlotHeight;
        var axis = ValueAxis.For(bars.Max(bar => bar.Work.ExpectedEffortDays), bottom, top);
        var pitch = (Picture.Right - PortfolioPicture.PlotLeft) / bars.Length;
        return PortfolioPicture.Of(
            "months",
            "Forced migrations by month",
            summary.Basis,
            FormattableString.Invariant($"{summary.ExpectedMigrations:N1} migrations and {summary.ExpectedEffortDays:N0} engineer-days expected"),
            "When their work has to start: " + string.Join("; ", bars.Select(bar => bar.Words)) + ".",
            bottom + 74,
            legend,
            axis.DrawAcross(PortfolioPicture.PlotLeft, Picture.Right, ValueAxis.Text),
            bars.Select((bar, i) => bar.Draw(axis, PortfolioPicture.PlotLeft + (pitch * i), pitch)),
            Text("s", Picture.Width / 2, bottom + 58, "engineer-days; above the bars: migrations", "middle"));
    }
}

/// <summary>The work that has to start in one span of time.</summary>
/// <param name="Look">Its class of the styles.</param>
/// <param name="Label">The span in a word below the bar.</param>
/// <param name="Day">A second line below the bar; may be empty.</param>
/// <param name="When">The span for those who cannot see the bar.</param>
/// <param name="Work">How much work.</param>
internal sealed record DueBar(string Look, string Label, string Day, string When, DueWork Work)
{
    private const double Gap = 4;

    public string Words => FormattableString.Invariant($"{When} {Work.ExpectedMigrations:N1} migrations, {Work.ExpectedEffortDays:N1} engineer-days");

    public XElement Draw(ValueAxis axis, double left, double pitch)
    {
        var (top, middle) = (axis.At(Work.ExpectedEffortDays), left + (pitch / 2));
        var migrations = Work.ExpectedMigrations < 10 ? Number(Work.ExpectedMigrations) : ValueAxis.Text(Work.ExpectedMigrations);
        return Group(
            Words,
            Rectangle(Look, left + Gap, top, pitch - (2 * Gap), axis.From - top, 2),
            Text("s", middle, top - 5, migrations, "middle"),
            Text("s", middle, axis.From + 18, Label, "middle"),
            Day.Length == 0 ? null : Text("s", middle, axis.From + 34, Day, "middle"));
    }
}
