using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;

namespace RiskApi.Formats.Reports;

/// <summary>What Markdown and the page say alike of how good the forecasts are.</summary>
internal static class ForecastWords
{
    public const string Title = "What we said and what came";

    public const string OfLedger =
        "What this service said on a day, kept as it was said. It cannot be tuned afterwards, and begins with the day on which the service was first run. A forecast is scored when the record covers its whole horizon; what nobody saw is counted, and not left out.";

    public const string OfTrackRecord =
        "What the method in use would have said on the first of each month, with what was public then: a back-test. It reaches further back than the ledger, and whoever made the method has seen it.";

    public const string Pending = "There is no track record yet: it is computed some seconds after the start, unless TrackRecord:Enabled is false.";

    /// <summary>The horizon that stands for all in one sentence.</summary>
    private const int ShownDays = 180;

    public static string Verdict(ForecastTrackRecord record) =>
        record.Horizons.FirstOrDefault(horizon => horizon.WithinDays == ShownDays)?.Lately.All is { } all
        ? $"That a model stops within {ShownDays} days {Said(all)}, on the last twelve days of the track record whose outcome is known."
        : "The track record knows no outcome yet.";

    public static string Said(Headline? headline) =>
        headline is null ? ReportWords.Nothing : $"we said {Percent(headline.SaidShare)}, {Percent(headline.WentShare)} went";

    public static string Percent(double? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:0.0} %") : ReportWords.Nothing;

    /// <summary>Where the ledger stands, in a sentence or three.</summary>
    public static string Standing(LedgerSummary ledger)
    {
        if (ledger.FirstOn is not { } first)
        {
            return "Nothing has been said yet.";
        }

        var (days, scored) = (ReportWords.Count(ledger.Days, "day"), ledger.Records.Sum(record => record.Scored));
        var due = scored == 0 && ledger.FirstDueOn > ledger.AsOf ? $" No forecast has come due yet; the first is due on {ledger.FirstDueOn:yyyy-MM-dd}." : "";
        var ahead = ledger.DaysAhead > 0 ? $" {ReportWords.Count(ledger.DaysAhead, "day")} of them lie ahead, and count when the clock gets there." : "";
        return $"{days} from {first:yyyy-MM-dd} to {ledger.LastOn:yyyy-MM-dd}, judged on {ledger.AsOf:yyyy-MM-dd}.{due}{ahead}";
    }

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Reasons(LedgerRecord record) => string.Join(
        ", ", record.UnresolvedBecause.Select(reason => $"{Count(reason.Forecasts)} {Words.Of(reason.Because).Replace('-', ' ')}"));

    public static string Brier(LedgerRecord record) => record.Brier?.ToString("0.000", CultureInfo.InvariantCulture) ?? ReportWords.Nothing;

    public static string Early(ForecastTrackRecord record) =>
        "Models without a date that went before the day by which the forecast gave them one chance in ten; 10 % is right: "
        + string.Join(", ", record.EarlySurprises.Select(early => $"{early.Year?.ToString(CultureInfo.InvariantCulture) ?? early.Provider} {Percent(early.EarlyShare?.Value)}")) + ".";
}
