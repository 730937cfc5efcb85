using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast;

/// <summary>The notice periods that a provider's models of one class get: the middles of twelve equally likely parts.</summary>
/// <param name="weighed">Notice periods in days with their weights, above 0; at least one.</param>
/// <param name="promisedDays">The notice promised for the class. Where the promise is kept, shorter ones count as this; where it is broken, any shorter one is as likely as another.</param>
/// <param name="keptShare">The probability that the promise is kept, 0 to 1.</param>
public sealed class NoticePeriods(IReadOnlyCollection<(int Days, double Weight)> weighed, int promisedDays = 0, double keptShare = 1)
{
    private const int Parts = 12;

    private readonly (int Days, double Share)[] _periods =
    [
        .. Middles(weighed).Select(days => (Days: Math.Max(days, promisedDays), Share: keptShare / Parts))
            .Concat(Enumerable.Range(0, promisedDays > 0 && keptShare < 1 ? Parts : 0)
                .Select(part => (Days: (int)((part + 0.5) / Parts * promisedDays), Share: (1 - keptShare) / Parts)))
            .GroupBy(part => part.Days, (days, parts) => (days, parts.Sum(part => part.Share)))
            .OrderBy(period => period.days),
    ];

    /// <summary>Distinct notice periods in days, shortest first, with the share of each; the shares add up to 1.</summary>
    public ReadOnlySpan<(int Days, double Share)> Periods => _periods;

    /// <summary>The notice period that a share of all do not exceed.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    public int Quantile(double share)
    {
        // The shares do not add up exactly.
        const double tolerance = 1e-9;
        var sum = 0.0;
        foreach (var (days, part) in _periods)
        {
            sum += part;
            if (sum >= share - tolerance)
            {
                return days;
            }
        }

        return _periods[^1].Days;
    }

    /// <summary>The probability that the notice is shorter than a migration.</summary>
    /// <param name="leadTime">The duration of the migration.</param>
    public double ProbabilityShorterThan(LeadTimeDistribution leadTime)
    {
        var sum = 0.0;
        foreach (var (days, share) in _periods)
        {
            sum += share * leadTime.ProbabilityLongerThan(days);
        }

        return sum;
    }

    private static int[] Middles(IReadOnlyCollection<(int Days, double Weight)> weighed)
    {
        var sorted = weighed.OrderBy(notice => notice.Days).ToArray();
        var total = sorted.Sum(notice => notice.Weight);
        var middles = new int[Parts];
        var (part, sum) = (0, 0.0);
        foreach (var (days, weight) in sorted)
        {
            sum += weight / total;
            for (; part < Parts && sum >= (part + 0.5) / Parts; part++)
            {
                middles[part] = days;
            }
        }

        // The last parts, should rounding keep the sum of weights below 1.
        Array.Fill(middles, sorted[^1].Days, part, Parts - part);
        return middles;
    }
}
