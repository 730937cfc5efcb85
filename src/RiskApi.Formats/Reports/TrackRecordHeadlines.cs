using System.Globalization;
using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Formats.Reports;

/// <summary>Says in plain figures how forecasts turned out: "we said 13.6 %, 17.4 % went".</summary>
internal static class TrackRecordHeadlines
{
    public static IEnumerable<string> Of(ForecastTrackRecord record)
    {
        yield return "| on the last twelve days whose outcome is known | all | with a date | without a date |";
        yield return "| --- | --- | --- | --- |";
        foreach (var horizon in record.Horizons)
        {
            yield return Row($"within {horizon.WithinDays} days", horizon.Lately);
        }

        foreach (var provider in record.Horizons.Single(horizon => horizon.WithinDays == 180).ByProvider)
        {
            yield return Row($"within 180 days, {provider.Provider}", provider.Lately);
        }

        yield return "";
        yield return "Models without a date that went before the day by which the forecast gave them one chance in ten; 10 % is right: "
            + string.Join(", ", record.EarlySurprises.Select(early => $"{early.Year?.ToString(CultureInfo.InvariantCulture) ?? early.Provider} {Percent(early.EarlyShare?.Value)}")) + ".";
    }

    private static string Row(string title, Headlines lately) =>
        $"| {title} | {Words(lately.All)} | {Words(lately.WithDate)} | {Words(lately.WithoutDate)} |";

    private static string Words(Headline? headline) =>
        headline is null ? "–" : $"we said {Percent(headline.SaidShare)}, {Percent(headline.WentShare)} went";

    private static string Percent(double? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:0.0} %") : "–";
}
