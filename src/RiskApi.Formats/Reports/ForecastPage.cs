using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;

namespace RiskApi.Formats.Reports;

/// <summary>Says as a page how good the forecasts are: the ledger, and apart from it the track record.</summary>
internal static class ForecastPage
{
    private static readonly string Styles = Page.Resource("RiskApi.Formats.Reports.report.css");

    public static string Of(ForecastTrackRecord? record, LedgerSummary ledger) => Page.Of(
        "How good the forecasts are",
        $"""
        <header>
        <p class="eyebrow">How good the forecasts are</p>
        <h1>{ForecastWords.Title}</h1>
        </header>
        <section class="verdict">
        <p><strong>{(record is null ? ForecastWords.Pending : ForecastWords.Verdict(record))}</strong></p>
        <p>{ForecastWords.Standing(ledger)}</p>
        </section>
        {Ledger(ledger)}
        {(record is null ? Html.Empty : TrackRecord(record))}
        <footer>
        <p>Judged by catalog {ledger.CatalogVersion}; the method in use: {FittedForecast.Method}.</p>
        </footer>
        """,
        Styles);

    private static Html Ledger(LedgerSummary ledger) =>
        $"""
        <section>
        <h2>The ledger: what was said, day by day</h2>
        <p class="about">{ForecastWords.OfLedger}</p>
        <figure>{Html.Verbatim(LedgerPicture.Of(ledger, horizonDays: null))}</figure>
        {Table(ledger)}
        </section>
        """;

    private static Html Table(LedgerSummary ledger) => ledger.Records is [] ? Html.Empty :
        $"""
        <div class="wide"><table>
        <thead><tr><th>Method</th><th>Within</th><th>Said and came</th><th class="right">Brier</th><th class="right">Scored</th><th class="right">Open</th><th class="right">Unresolved</th><th class="right">Ahead</th></tr></thead>
        <tbody>
        {Html.Each(ledger.Records, Row)}</tbody>
        </table></div>
        """;

    private static Html Row(LedgerRecord record) =>
        $"""
        <tr><td>{record.Method}</td><td class="num">{record.WithinDays} days</td><td>{ForecastWords.Said(record.Said)}</td><td class="num right">{ForecastWords.Brier(record)}</td><td class="num right">{ForecastWords.Count(record.Scored)}</td><td class="num right">{ForecastWords.Count(record.Open + record.EndedEarly)}</td><td class="right">{ForecastWords.Count(record.Unresolved)}<br><span class="soft small">{ForecastWords.Reasons(record)}</span></td><td class="num right">{ForecastWords.Count(record.Ahead)}</td></tr>

        """;

    private static Html TrackRecord(ForecastTrackRecord record) =>
        $"""
        <section>
        <h2>The track record: what would have been said</h2>
        <p class="about">{ForecastWords.OfTrackRecord}</p>
        <div class="wide"><table>
        <thead><tr><th>On the last twelve days whose outcome is known</th><th>All</th><th>With a date</th><th>Without a date</th></tr></thead>
        <tbody>
        {Html.Each(TrackRecordHeadlines.Rows(record), row => $"<tr><td>{row.Title}</td><td>{ForecastWords.Said(row.Lately.All)}</td><td>{ForecastWords.Said(row.Lately.WithDate)}</td><td>{ForecastWords.Said(row.Lately.WithoutDate)}</td></tr>\n")}</tbody>
        </table></div>
        <p class="gap">{ForecastWords.Early(record)}</p>
        </section>
        """;
}
