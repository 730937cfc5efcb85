using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws the effort of forced migrations by the month in which they have to start.</summary>
internal static class MonthsPicture
{
    public static string Of(PortfolioSummary summary)
    {
        var calendar = summary.Calendar;
        (string Label, string Style, double Migrations, double EffortDays)[] bars =
        [
            ("now", "critical", calendar.AlreadyDue.ExpectedMigrations, calendar.AlreadyDue.ExpectedEffortDays),
            .. calendar.Months.Select(month => ($"{month.From:MMM d}", "main", month.ExpectedMigrations, month.ExpectedEffortDays)),
            ("later", "other", calendar.Beyond.ExpectedMigrations, calendar.Beyond.ExpectedEffortDays),
        ];
        var axis = Axis.For(bars.Max(bar => bar.EffortDays), Chart.Bottom, Chart.Top + 14);
        var pitch = (double)(Chart.Right - Chart.Left) / bars.Length;
        Html plot =
            $"""
            {Chart.Grid(axis, "#,##0.##")}
            {Html.Each(bars.Index(), bar => Bar(bar.Item, axis, Chart.Left + (pitch * bar.Index), pitch))}
            <text class="middle" x="{(Chart.Left + Chart.Right) / 2}" y="{Chart.Height - 12}">month from this day on, in which the work has to start; above the bars: migrations expected</text>
            """;

        return Chart.Frame(
            "Forced migrations by month",
            FormattableString.Invariant($"Engineer-days expected; {summary.ExpectedMigrations:N1} migrations and {summary.ExpectedEffortDays:N0} engineer-days within {summary.Basis.HorizonDays} days of {summary.Basis.AsOf:yyyy-MM-dd}, {summary.Basis.Projects:N0} projects"),
            plot);
    }

    private static Html Bar((string Label, string Style, double Migrations, double EffortDays) bar, Axis axis, double left, double pitch)
    {
        var (top, middle) = (axis.At(bar.EffortDays), left + (pitch / 2));
        return
            $"""
            <rect class="{bar.Style}" x="{left + 4:0.#}" y="{top:0.#}" width="{pitch - 8:0.#}" height="{Chart.Bottom - top:0.#}" rx="2"/>
            <text class="middle" x="{middle:0.#}" y="{Chart.Bottom + 17}">{bar.Label}</text><text class="middle value" x="{middle:0.#}" y="{top - 5:0.#}">{bar.Migrations:0.#}</text>
            """;
    }
}
