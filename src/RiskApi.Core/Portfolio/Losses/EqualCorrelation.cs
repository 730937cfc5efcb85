using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Portfolio.Losses;

/// <summary>The correlation of two equal events in a Gaussian copula.</summary>
internal static class EqualCorrelation
{
    private const int Steps = 2000;
    private const double Range = 8;
    private const double Highest = 0.999;

    /// <summary>
    /// The probability that two events both happen, each of probability Φ(threshold): the one-factor integral ∫ φ(x)·Φ((h − √ρ·x) / √(1 − ρ))² dx.
    /// </summary>
    /// <param name="threshold">h.</param>
    /// <param name="correlation">ρ, 0 or more and below 1.</param>
    public static double Both(double threshold, double correlation)
    {
        var (factor, own) = (Math.Sqrt(correlation), Math.Sqrt(1 - correlation));
        var sum = 0.0;
        for (var i = -Steps; i <= Steps; i++)
        {
            var x = Range * i / Steps;
            var one = Normal.Cumulative((threshold - (factor * x)) / own);
            sum += Math.Exp(-x * x / 2) * one * one;
        }

        return sum * Range / Steps / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>The correlation that explains how often two events both happen.</summary>
    /// <param name="both">How often they do, 0 to 1.</param>
    /// <param name="independent">How often they would, were they independent.</param>
    /// <returns>0 where they do not do so more often than independent ones.</returns>
    public static double Of(double both, double independent)
    {
        if (both <= independent || independent <= 0)
        {
            return 0;
        }

        var threshold = Normal.Quantile(Math.Sqrt(independent));
        var (low, high) = (0.0, Highest);
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Both(threshold, middle) < both ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
