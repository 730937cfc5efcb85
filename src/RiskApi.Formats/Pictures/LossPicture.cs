using RiskApi.Core.Portfolio.Losses;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws the loss-exceedance curve.</summary>
internal static class LossPicture
{
    public static string Of(PortfolioLoss loss)
    {
        var (distribution, unit) = loss.Usd is { } money ? (money.Loss, "US dollars") : (loss.EngineerDays, "engineer-days");
        var (across, up) = (Axis.For(distribution.Exceedance[^1].Loss, Chart.Left, Chart.Right), Axis.For(1, Chart.Bottom, Chart.Top + 14));
        string Points(Func<ExceedancePoint, double> probability) =>
            string.Join(' ', distribution.Exceedance.Select(point => FormattableString.Invariant($"{across.At(point.Loss):0.#},{up.At(probability(point)):0.#}")));

        (double Loss, string Label, int Row)[] marks = [(distribution.Expected, "mean", 0), (distribution.Shocked.P95.Value, "P95", 1), (distribution.Shocked.P99.Value, "P99", 2)];
        Html plot =
            $"""
            {Chart.Grid(up, "0%")}
            {Html.Each(across.Ticks, tick => $"""<text class="middle" x="{across.At(tick):0.#}" y="{Chart.Bottom + 17}">{tick:#,##0.##}</text>""")}
            <polyline class="curve other" points="{Points(point => point.IndependentProbability)}"/><polyline class="curve main" points="{Points(point => point.Probability)}"/>
            {Html.Each(marks, mark => Mark(mark, across, distribution))}
            <text class="middle" x="{(Chart.Left + Chart.Right) / 2}" y="{Chart.Height - 12}">{unit} lost to forced migrations; solid: retirements come in batches; dashed: were they independent</text>
            """;

        return Chart.Frame(
            "How likely is it to lose more?",
            FormattableString.Invariant($"{loss.Basis.Projects:N0} projects within {loss.Basis.HorizonDays} days of {loss.Basis.AsOf:yyyy-MM-dd}: {distribution.Expected:N0} {unit} expected, more than {distribution.Shocked.P95.Value:N0} one time in twenty"),
            plot);
    }

    private static Html Mark((double Loss, string Label, int Row) mark, Axis across, LossDistribution distribution)
    {
        var x = across.At(Math.Min(mark.Loss, Math.Max(across.Highest, distribution.Expected)));
        var y = Chart.Top + 30 + (18 * mark.Row);
        return
            $"""
            <line class="grid" x1="{x:0.#}" x2="{x:0.#}" y1="{y - 8}" y2="{Chart.Bottom}" stroke-dasharray="2 3"/><text class="value" x="{x + 5:0.#}" y="{y}">{mark.Label} {mark.Loss:N0}</text>
            """;
    }
}
