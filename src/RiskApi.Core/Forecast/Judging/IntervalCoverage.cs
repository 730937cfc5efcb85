namespace RiskApi.Forecast.Judging;

/// <summary>How many retirement dates fell into their 80 % interval.</summary>
/// <remarks>
/// Models still alive count for as much as is known of them, by Kaplan–Meier on the share of the forecast distribution that is
/// used up: leaving them out would leave out the late ones. A calibrated method gives 0.8.
/// </remarks>
internal sealed class IntervalCoverage(IEnumerable<JudgedDate> dates)
{
    private const double LowTail = 0.1;
    private const double HighTail = 0.9;

    private readonly JudgedDate[] _dates = [.. dates.OrderBy(date => date.Share).ThenByDescending(date => date.Ended)];

    /// <summary>The share inside the interval; NaN where nothing was judged.</summary>
    public double Inside(double[] weights)
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

        return _dates is [] ? double.NaN : beyondLow - beyond;
    }
}
