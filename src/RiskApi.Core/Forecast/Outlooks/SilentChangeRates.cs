using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>How often names that can be pointed at other weights are pointed at other weights, by provider.</summary>
/// <remarks>
/// Moves are a Poisson process for each provider. What happened lately counts most, because vendors move names more rarely than they did; the rate has a
/// Gamma prior at the rate of all providers together, so that providers with few such names stay near the others. The interval is that of the logarithm of
/// the rate, whose standard error is one over the root of the moves. <c>Forecast/README.md</c> says how far off it has been.
/// </remarks>
public sealed class SilentChangeRates
{
    private const double PriorMoves = 2;
    private const double HalfLifeDays = 180;

    private readonly Dictionary<string, Record> _records;
    private readonly double _priorDays;

    private SilentChangeRates(Dictionary<string, Record> records)
    {
        _records = records;
        _priorDays = PriorMoves * (1 + records.Values.Sum(record => record.RecentDays)) / (1 + records.Values.Sum(record => record.RecentMoves));
    }

    /// <summary>Counts the moves known on a day.</summary>
    /// <param name="known">The catalog as of the day.</param>
    public static SilentChangeRates Of(CatalogView known) => new(MovingName.Of(known)
        .GroupBy(name => name.Provider)
        .ToDictionary(names => names.Key, names => Record.Of([.. names], known.AsOf)));

    /// <summary>The probability that such a name is moved within a number of days, with the count behind it.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="withinDays">Days, 0 or more.</param>
    public SilentChange Within(string provider, int withinDays)
    {
        var record = _records.GetValueOrDefault(provider);
        var rate = (record.RecentMoves + PriorMoves) / (record.RecentDays + _priorDays);
        var spread = Math.Exp(Normal.Quantile90 / Math.Sqrt(record.RecentMoves + PriorMoves));

        return new(
            Probability(rate),
            Probability(rate / spread),
            Probability(rate * spread),
            $"The name can be pointed at other weights without notice; {provider} moved such names {record.Moves:N0} times in {record.NameYears:N0} name-years.");

        double Probability(double perDay) => Rounded.Probability(1 - Math.Exp(-perDay * withinDays));
    }

    /// <summary>Moves and the time in which they happened, as they are and by how lately.</summary>
    private readonly record struct Record(int Moves, double NameYears, double RecentMoves, double RecentDays)
    {
        private const double DaysPerYear = 365.25;

        public static Record Of(IReadOnlyList<MovingName> names, DateOnly asOf) => new(
            names.Sum(name => name.MovedOn.Count),
            names.Sum(name => name.LastOn.DayNumber - name.FirstOn.DayNumber) / DaysPerYear,
            names.Sum(name => name.MovedOn.Sum(move => WeightOf(move, asOf))),
            names.Sum(name => (WeightOf(name.LastOn, asOf) - WeightOf(name.FirstOn, asOf)) * HalfLifeDays / Math.Log(2)));

        private static double WeightOf(DateOnly day, DateOnly asOf) => Math.Pow(0.5, (asOf.DayNumber - day.DayNumber) / HalfLifeDays);
    }
}

/// <summary>The risk that a name is pointed at other weights while the project uses it.</summary>
/// <param name="Probability">The probability within the horizon, 0 to 1.</param>
/// <param name="Low">The lower end of its 80 % interval.</param>
/// <param name="High">The upper end of its 80 % interval.</param>
/// <param name="Because">What it rests on.</param>
public sealed record SilentChange(double Probability, double Low, double High, string Because);
