using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Reports;

/// <summary>Says as Markdown how good the forecasts are: the ledger, and apart from it the track record.</summary>
internal static class ForecastMarkdown
{
    /// <param name="record">The track record; null before the first is computed.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="links">Where this service is, for the picture.</param>
    public static string Of(ForecastTrackRecord? record, LedgerSummary ledger, ExportLinks links)
    {
        Markdown markdown =
            $"""
            # {ForecastWords.Title}

            {(record is null ? ForecastWords.Pending : ForecastWords.Verdict(record))}

            ## The ledger: what was said, day by day

            {ForecastWords.OfLedger}

            {ForecastWords.Standing(ledger)}

            ![What was said against what came]({Markdown.Verbatim($"{links.Root}/v1/forecast/ledger.svg")})

            | Method | Within | Said and came | Brier | Scored | Open | Unresolved | Ahead |
            | --- | ---: | --- | ---: | ---: | ---: | --- | ---: |
            {Markdown.Each(ledger.Records, Row)}{(record is null ? Markdown.Empty : TrackRecord(record))}

            """;

        return markdown.ToString();
    }

    private static Markdown TrackRecord(ForecastTrackRecord record) =>
        $"""

        ## The track record: what would have been said

        {ForecastWords.OfTrackRecord}

        {Markdown.Verbatim(string.Join('\n', TrackRecordHeadlines.Of(record)))}
        """;

    private static Markdown Row(LedgerRecord record) =>
        $"| {record.Method} | {record.WithinDays} days | {ForecastWords.Said(record.Said)} | {ForecastWords.Brier(record)} | {ForecastWords.Count(record.Scored)} | {ForecastWords.Count(record.Open + record.EndedEarly)} | {ForecastWords.Count(record.Unresolved)} {ForecastWords.Reasons(record)} | {ForecastWords.Count(record.Ahead)} |\n";
}
