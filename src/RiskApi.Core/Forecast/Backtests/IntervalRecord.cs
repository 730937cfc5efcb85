namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How many retirement dates fell into their 80 % interval.</summary>
/// <param name="Provider">The provider's id; null for all together.</param>
/// <param name="Dates">Intervals given: one per model and day.</param>
/// <param name="Ended">Those of them whose model has stopped since; the others count for as much as is known, by Kaplan–Meier.</param>
/// <param name="Inside">The share inside; 0.8 for a calibrated method. Null where nothing was judged.</param>
/// <param name="InsideWithoutNotice">The same for intervals given while no notice was. Null where there are none.</param>
public sealed record IntervalRecord(string? Provider, int Dates, int Ended, Estimate? Inside, Estimate? InsideWithoutNotice)
{
    internal static IntervalRecord[] Of(IReadOnlyCollection<BacktestedDate> dates, Resamples resamples) =>
    [
        Of(null, dates, resamples),
        .. dates.GroupBy(date => date.Model.Provider).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group], resamples)),
    ];

    private static IntervalRecord Of(string? provider, IReadOnlyCollection<BacktestedDate> dates, Resamples resamples) => new(
        provider,
        dates.Count,
        dates.Count(date => date.Ended),
        resamples.Of(new IntervalCoverage(dates).Inside),
        resamples.Of(new IntervalCoverage(dates.Where(date => !date.Known.HasNotice)).Inside));
}

/// <summary>How many retirement dates fell into their 80 % interval.</summary>
/// <remarks>
/// Models still alive count for as much as is known of them, by Kaplan–Meier on the share of the forecast distribution that is
/// used up: leaving them out would leave out the late ones. A calibrated method gives 0.8.
/// </remarks>
internal sealed class IntervalCoverage(IEnumerable<BacktestedDate> dates)
{
    private const double LowTail = 0.1;
    private const double HighTail = 0.9;

    private readonly BacktestedDate[] _dates = [.. dates.OrderBy(date => date.Share).ThenByDescending(date => date.Ended)];

    /// <summary>The share inside the interval; NaN where nothing was judged.</summary>
    public double Inside(double[] weights) => Beyond(weights) is var (low, high) ? low - high : double.NaN;

    /// <summary>The share before the interval; NaN where nothing was judged.</summary>
    public double Early(double[] weights) => Beyond(weights) is var (low, _) ? 1 - low : double.NaN;

    /// <summary>The shares beyond the lower and the upper end; null where nothing was judged.</summary>
    private (double Low, double High)? Beyond(double[] weights)
    {
        var atRisk = _dates.Sum(date => weights[date.Cluster]);
        var (beyond, beyondLow) = (1.0, 1.0);
        foreach (var date in _dates)
        {
            if (date.Share > HighTail)
            {
                break;
            }

            var weight = weights[date.Cluster];
            beyond *= date.Ended && weight > 0 ? 1 - (weight / atRisk) : 1;
            beyondLow = date.Share < LowTail ? beyond : beyondLow;
            atRisk -= weight;
        }

        return _dates is [] ? null : (beyondLow, beyond);
    }
}
