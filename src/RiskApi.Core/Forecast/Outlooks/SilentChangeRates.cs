using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>How often names that can be pointed at other weights are pointed at other weights, by provider.</summary>
/// <remarks>
/// Moves are a Poisson process for each provider, whose rate has a Gamma prior: one move at the rate of all providers together, so that providers
/// with few such names stay near the others. The interval is that of the logarithm of the rate, whose standard error is one over the root of the moves.
/// </remarks>
public sealed class SilentChangeRates
{
    private const double PriorMoves = 1;

    private readonly Dictionary<string, (int Moves, double Days)> _counts;
    private readonly double _priorDays;

    private SilentChangeRates(Dictionary<string, (int Moves, double Days)> counts)
    {
        _counts = counts;
        _priorDays = PriorMoves * (1 + counts.Values.Sum(count => count.Days)) / (1 + counts.Values.Sum(count => count.Moves));
    }

    /// <summary>Counts the moves known on a day.</summary>
    /// <param name="known">The catalog as of the day.</param>
    public static SilentChangeRates Of(CatalogView known) => new(MovingName.Of(known)
        .GroupBy(name => name.Provider)
        .ToDictionary(
            names => names.Key,
            names => (names.Sum(name => name.MovedOn.Count), names.Sum(name => (double)(name.LastOn.DayNumber - name.FirstOn.DayNumber)))));

    /// <summary>The probability that such a name is moved within a number of days, with the count behind it.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="withinDays">Days, 0 or more.</param>
    public SilentChange Within(string provider, int withinDays)
    {
        var (moves, days) = _counts.GetValueOrDefault(provider);
        var rate = (moves + PriorMoves) / (days + _priorDays);
        var spread = Math.Exp(Normal.Quantile90 / Math.Sqrt(moves + PriorMoves));

        return new(
            Probability(rate),
            Probability(rate / spread),
            Probability(rate * spread),
            $"The name can be pointed at other weights without notice; {provider} moved such names {moves:N0} times in {days / 365.25:N0} name-years.");

        double Probability(double perDay) => Rounded.Probability(1 - Math.Exp(-perDay * withinDays));
    }
}

/// <summary>The risk that a name is pointed at other weights while the project uses it.</summary>
/// <param name="Probability">The probability within the horizon, 0 to 1.</param>
/// <param name="Low">The lower end of its 80 % interval.</param>
/// <param name="High">The upper end of its 80 % interval.</param>
/// <param name="Because">What it rests on.</param>
public sealed record SilentChange(double Probability, double Low, double High, string Because);
