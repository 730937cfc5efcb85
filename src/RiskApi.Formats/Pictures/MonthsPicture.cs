using System.Globalization;
using System.Xml.Linq;
using RiskApi.Core.Portfolio.Summaries;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws the effort of forced migrations by the month in which they have to start, a row for each.</summary>
internal static class MonthsPicture
{
    private const double Gap = 10;

    public static string Of(PortfolioSummary summary)
    {
        var calendar = summary.Calendar;
        DueRow[] rows =
        [
            new("due", "by now", "by now", calendar.AlreadyDue),
            .. calendar.Months.Select(month => new DueRow(
                "work",
                month.From.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
                FormattableString.Invariant($"from {month.From:yyyy-MM-dd} on"),
                new(month.ExpectedMigrations, month.ExpectedEffortDays))),
            new("later", "later", "later", calendar.Beyond),
        ];
        var (legend, top) = Legend.Draw(
            PortfolioPicture.Top,
            [
                new("should have started", (x, y) => [Rectangle("due", x, y, 16, 12, 2)]),
                new("has to start in the month from that day on", (x, y) => [Rectangle("work", x, y, 16, 12, 2)]),
            ]);
        var left = Picture.Margin + Gap + rows.Max(row => TextWidth.Of(row.Label, Picture.NarrowSmallSize));
        var right = Picture.Right - Gap - rows.Max(row => TextWidth.Of(row.Value, Picture.NarrowSmallSize));
        var axis = ValueAxis.For(rows.Max(row => row.Work.ExpectedEffortDays), left, right);
        return PortfolioPicture.Of(
            "months",
            "Forced migrations by month",
            summary.Basis,
            FormattableString.Invariant($"{summary.ExpectedMigrations:N1} migrations, {summary.ExpectedEffortDays:N0} engineer-days expected"),
            "When their work has to start: " + string.Join("; ", rows.Select(row => row.Words)) + ".",
            top + 8 + (DueRow.Pitch * rows.Length) + 24,
            legend,
            rows.Select((row, i) => row.Draw(axis, top + 8 + (DueRow.Pitch * i), Gap)),
            Text("s", Picture.Margin, top + 8 + (DueRow.Pitch * rows.Length) + 14, "engineer-days, and how many migrations they are for"));
    }
}

/// <summary>The work that has to start in one span of time.</summary>
/// <param name="Look">Its class of the styles.</param>
/// <param name="Label">The span beside the bar.</param>
/// <param name="When">The span for those who cannot see the bar.</param>
/// <param name="Work">How much work.</param>
internal sealed record DueRow(string Look, string Label, string When, DueWork Work)
{
    public const double Pitch = 24;

    private const double BarHeight = 16;

    public string Words => FormattableString.Invariant($"{When} {Work.ExpectedMigrations:N1} migrations, {Work.ExpectedEffortDays:N1} engineer-days");

    public string Value => $"{ValueAxis.Text(Math.Round(Work.ExpectedEffortDays, 1))} for {ValueAxis.Text(Math.Round(Work.ExpectedMigrations, 1))}";

    public XElement Draw(ValueAxis axis, double top, double gap)
    {
        var end = axis.At(Work.ExpectedEffortDays);
        return Group(
            Words,
            Text("s", axis.From - gap, top + 13, Label, "end"),
            Rectangle(Look, axis.From, top, end - axis.From, BarHeight, 2),
            Text("s", end + gap, top + 13, Value));
    }
}
