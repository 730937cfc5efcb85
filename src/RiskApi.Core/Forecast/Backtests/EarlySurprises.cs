namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How many models without a date went before the day by which the forecast gave them one chance in ten: one in ten is right.</summary>
/// <param name="Year">The year of the forecasts; null for all years.</param>
/// <param name="Provider">The provider's id; null for all together.</param>
/// <param name="Forecasts">Forecasts made of models without a date: one per model and day.</param>
/// <param name="EarlyShare">The share that went before that day, 0 to 1; models that nobody has followed that far count for as much as is known, by Kaplan–Meier.</param>
public sealed record EarlySurprises(int? Year, string? Provider, int Forecasts, Estimate? EarlyShare)
{
    internal static EarlySurprises[] Of(IEnumerable<BacktestedDate> dates, Resamples resamples)
    {
        BacktestedDate[] undated = [.. dates.Where(date => date.Known.RetiresOn is null)];
        return
        [
            .. undated.GroupBy(date => date.On.Year).OrderBy(year => year.Key).Select(year => Of(year.Key, null, [.. year], resamples)),
            .. undated.GroupBy(date => date.Model.Provider)
                .OrderBy(provider => provider.Key, StringComparer.Ordinal)
                .Select(provider => Of(null, provider.Key, [.. provider], resamples)),
        ];
    }

    private static EarlySurprises Of(int? year, string? provider, BacktestedDate[] dates, Resamples resamples) =>
        new(year, provider, dates.Length, resamples.Of(new IntervalCoverage(dates).Early));
}
