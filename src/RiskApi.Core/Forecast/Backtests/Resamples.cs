namespace RiskApi.Core.Forecast.Backtests;

/// <summary>The bootstrap over decisions: each resample draws as many clusters as there are, with replacement.</summary>
/// <remarks>
/// Retirements come in batches, so forecasts are not independent and rows must not be drawn one by one. Efron and Tibshirani,
/// An Introduction to the Bootstrap (1993), section 8; the interval is the percentile interval.
/// </remarks>
internal sealed class Resamples
{
    private const double Tail = 0.05;

    private readonly double[][] _weights;
    private readonly double[] _ones;

    /// <summary>Draws the resamples.</summary>
    /// <param name="clusters">Number of clusters.</param>
    /// <param name="count">Number of resamples.</param>
    /// <param name="seed">Equal seeds give equal resamples.</param>
    public Resamples(int clusters, int count, int seed)
    {
        var random = new Random(seed);
        _ones = new double[clusters];
        Array.Fill(_ones, 1);
        _weights = new double[count][];
        for (var i = 0; i < count; i++)
        {
            _weights[i] = new double[clusters];
            for (var draw = 0; draw < clusters; draw++)
            {
                _weights[i][random.Next(clusters)]++;
            }
        }
    }

    /// <summary>A figure with its interval; null where the figure is not defined.</summary>
    /// <param name="figure">The figure, given the weight of each cluster; NaN where it is not defined.</param>
    public Estimate? Of(Func<double[], double> figure)
    {
        var value = figure(_ones);
        double[] resampled = [.. _weights.Select(figure).Where(double.IsFinite).Order()];

        return double.IsFinite(value) && resampled is not []
            ? new(Rounded.Probability(value), Rounded.Probability(At(resampled, Tail)), Rounded.Probability(At(resampled, 1 - Tail)))
            : null;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}

/// <summary>A figure with its 90 % interval, from resampling the decisions behind the outcomes.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public sealed record Estimate(double Value, double Low, double High);
