namespace RiskApi.Forecast.Judging;

/// <summary>How many retirement dates fell into their 80 % interval.</summary>
/// <param name="Provider">The provider's id; null for all together.</param>
/// <param name="Dates">Intervals given: one per model and day.</param>
/// <param name="Ended">Those of them whose model has stopped since; the others count for as much as is known, by Kaplan–Meier.</param>
/// <param name="Inside">The share inside; 0.8 for a calibrated method. Null where nothing was judged.</param>
/// <param name="InsideWithoutNotice">The same for intervals given while no notice was. Null where there are none.</param>
public sealed record IntervalRecord(string? Provider, int Dates, int Ended, Estimate? Inside, Estimate? InsideWithoutNotice)
{
    internal static IntervalRecord[] Of(IReadOnlyCollection<JudgedDate> dates, Resamples resamples) =>
    [
        Of(null, dates, resamples),
        .. dates.GroupBy(date => date.Model.Provider).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group], resamples)),
    ];

    private static IntervalRecord Of(string? provider, IReadOnlyCollection<JudgedDate> dates, Resamples resamples) => new(
        provider,
        dates.Count,
        dates.Count(date => date.Ended),
        resamples.Of(new IntervalCoverage(dates).Inside),
        resamples.Of(new IntervalCoverage(dates.Where(date => !date.HasNotice)).Inside));
}
