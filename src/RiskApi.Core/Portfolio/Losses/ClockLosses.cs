using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Portfolio.Losses;

/// <summary>What one clock costs, by how soon it stops: a step for each lead time that hangs on it.</summary>
/// <remarks>
/// The latent normal of a clock decides how soon it stops. Work with likelihood L falls due where the normal is at most Φ⁻¹(L), so that work
/// with a longer lead time falls due whenever work with a shorter one does.
/// </remarks>
internal sealed class ClockLosses
{
    private readonly double[] _thresholds;
    private readonly double[] _due;

    /// <summary>Puts the loads of one clock in order.</summary>
    /// <param name="loads">Likelihood and cost of each.</param>
    public ClockLosses(IEnumerable<(double Likelihood, double Cost)> loads)
    {
        var ordered = loads.OrderBy(load => load.Likelihood).ToArray();
        _thresholds = [.. ordered.Select(
            load => load.Likelihood <= 0 ? double.NegativeInfinity : load.Likelihood >= 1 ? double.PositiveInfinity : Normal.Quantile(load.Likelihood))];
        _due = new double[ordered.Length + 1];
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            _due[i] = _due[i + 1] + ordered[i].Cost;
        }
    }

    /// <summary>The cost of what falls due.</summary>
    /// <param name="latent">The latent normal; the smaller, the sooner the clock stops.</param>
    public double At(double latent)
    {
        var (from, to) = (0, _thresholds.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _thresholds[middle] < latent ? (middle + 1, to) : (from, middle);
        }

        return _due[from];
    }
}
