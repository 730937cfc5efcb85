using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Formats.Reports;

/// <summary>Says in plain figures how forecasts turned out: "we said 13.6 %, 17.4 % went".</summary>
internal static class TrackRecordHeadlines
{
    /// <summary>What was said and what came at each horizon, then at 180 days for each provider.</summary>
    public static IEnumerable<(string Title, Headlines Lately)> Rows(ForecastTrackRecord record) =>
    [
        .. record.Horizons.Select(horizon => ($"within {horizon.WithinDays} days", horizon.Lately)),
        .. record.Horizons.Where(horizon => horizon.WithinDays == 180).SelectMany(horizon => horizon.ByProvider)
            .Select(provider => ($"within 180 days, {provider.Provider}", provider.Lately)),
    ];

    public static IEnumerable<string> Of(ForecastTrackRecord record) =>
    [
        "| on the last twelve days whose outcome is known | all | with a date | without a date |",
        "| --- | --- | --- | --- |",
        .. Rows(record).Select(row =>
            $"| {row.Title} | {ForecastWords.Said(row.Lately.All)} | {ForecastWords.Said(row.Lately.WithDate)} | {ForecastWords.Said(row.Lately.WithoutDate)} |"),
        "",
        ForecastWords.Early(record),
    ];
}
