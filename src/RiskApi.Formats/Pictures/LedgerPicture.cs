using System.Globalization;
using System.Xml.Linq;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws what was said against what came: dots on the line were right.</summary>
internal static class LedgerPicture
{
    private const double Left = Picture.Margin + 52;

    /// <summary>Half of the last mark's text must have room beside it.</summary>
    private const double Right = Picture.Right - 18;
    private const double Top = Picture.Top + 34;
    private const double Bottom = Top + 260;
    private const double SmallestDot = 5;
    private const double LargestDot = 13;

    private static readonly string Looks = Picture.Styles("ledger.css");

    /// <param name="ledger">The ledger.</param>
    /// <param name="horizonDays">Only forecasts of this horizon; null for all.</param>
    public static string Of(LedgerSummary ledger, int? horizonDays)
    {
        var calibration = LedgerCalibration.Of(ledger, horizonDays);
        var (across, up) = (ValueAxis.For(1, Left, Right), ValueAxis.For(1, Bottom, Top));
        ReliabilityBin[] bins = [.. calibration.Reliability.Where(bin => bin.Forecasts > 0)];
        var horizon = horizonDays is { } days ? $"within {days} days" : "all horizons";
        var state = calibration.Said is null ? Empty(ledger, calibration) : [];
        var sum = calibration.Said is { } said
            ? FormattableString.Invariant($"We said {100 * said.SaidShare:0.0} %, {100 * said.WentShare:0.0} % went, over {said.Forecasts:N0} forecasts. ")
            : $"{string.Join(' ', state)} ";
        return Picture.Of(
            "ledger",
            new("Ledger of forecasts: what was said against what came", "What was said against what came", $"{horizon}, judged on {ledger.AsOf:yyyy-MM-dd}"),
            sum + string.Concat(bins.Select(bin => $"{Words(bin)}. "))
                + FormattableString.Invariant($"{calibration.Open:N0} forecasts are open, {calibration.Unresolved:N0} could not be resolved."),
            Bottom + 100,
            Looks,
            Text("s", Picture.Margin, Top - 16, "share that went"),
            up.DrawAcross(Left, Right, Percents.Text),
            across.Ticks.Select(tick => Text("s", across.At(tick), Bottom + 22, Percents.Text(tick), "middle")),
            Path("even", Through([(Left, Bottom), (Right, Top)])),
            bins.Select(bin => Dot(bin, bins.Max(one => one.Forecasts), across, up)),
            bins.Select(bin => Text("s", across.At((bin.From + bin.To) / 2), Bottom + 50, Few(bin.Forecasts), "middle")),
            state is [] ? Text("s", Left + 10, Top + 24, "said too low") : null,
            state is [] ? Text("s", Right - 10, Bottom - 12, "said too high", "end") : null,

            // Below the line, which it is not to cross.
            state.Select((line, i) => Text("t", across.At(0.64), up.At(0.25) + (28 * i), line, "middle")),
            Text("s", Picture.Width / 2, Bottom + 80, state is [] ? "probability said, and how many forecasts" : "probability said", "middle"));
    }

    private static XElement Dot(ReliabilityBin bin, int most, ValueAxis across, ValueAxis up)
    {
        var (x, y) = (across.At(bin.MeanForecast!.Value), up.At(bin.SeenShare!.Value));
        var radius = SmallestDot + ((LargestDot - SmallestDot) * Math.Sqrt((double)bin.Forecasts / most));
        return Group(
            Words(bin),
            Line("off", x, up.At(bin.MeanForecast.Value), x, y),
            Rectangle("came", x - radius, y - radius, 2 * radius, 2 * radius, radius));
    }

    private static string Words(ReliabilityBin bin) => FormattableString.Invariant(
        $"Of {bin.Forecasts:N0} that said {100 * bin.From:0} to {100 * bin.To:0} %, {100 * bin.MeanForecast:0.0} % on average, {100 * bin.SeenShare:0.0} % went");

    private static string[] Empty(LedgerSummary ledger, LedgerCalibration calibration) =>
        ledger.FirstDueOn is not { } first ? ["Nothing has been said yet."]
        : calibration.Unresolved > 0 ? ["Of the forecasts", "that have come due", "none could be resolved."]
        : ["No forecast has come due yet;", $"the first is due on {first:yyyy-MM-dd}."];

    /// <summary>A count in at most four characters.</summary>
    private static string Few(int count) => count < 1000
        ? count.ToString(CultureInfo.InvariantCulture)
        : count < 10_000 ? string.Create(CultureInfo.InvariantCulture, $"{count / 1e3:0.0}k") : ValueAxis.Text(count);
}
