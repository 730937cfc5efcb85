namespace RiskApi.Core.Forecast.Distributions;

/// <summary>The duration of a migration, from decision to production: log-normal.</summary>
/// <param name="MedianDays">Median in days, above 0.</param>
/// <param name="Spread">Standard deviation of the logarithm, above 0.</param>
public readonly record struct LeadTimeDistribution(double MedianDays, double Spread)
{
    /// <summary>The probability of taking longer than a number of days.</summary>
    /// <param name="days">Days; 0 or less gives 1.</param>
    public double ProbabilityLongerThan(double days) =>
        days <= 0 ? 1 : Normal.Cumulative(Math.Log(MedianDays / days) / Spread);
}
