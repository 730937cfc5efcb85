using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>How often names that can be pointed at other weights are pointed at other weights, by provider.</summary>
/// <remarks>
/// Counted over undated names with snapshots: each snapshot after the first is a move, from the first release on.
/// A Gamma prior of one move in two years keeps providers with few such names near it.
/// </remarks>
public sealed class SilentChangeRates
{
    private const double PriorMoves = 1;
    private const double PriorDays = 730;

    private readonly Dictionary<string, (int Moves, double Days)> _counts = [];

    /// <summary>Counts the moves known on a day.</summary>
    /// <param name="known">The catalog as of the day.</param>
    public static SilentChangeRates Of(CatalogView known)
    {
        var rates = new SilentChangeRates();
        var names = known.Models
            .Where(model => model.Lifecycle.ReleasedOn is not null)
            .GroupBy(model => (model.Facts.Provider, ModelNames.Stem(model.Facts.Id) ?? model.Facts.Id))
            .Where(name => name.Any(model => model.Facts.Moving || model.Facts.MovingAliases.Count > 0));
        foreach (var name in names)
        {
            var (moves, days) = rates._counts.GetValueOrDefault(name.Key.Provider);
            var first = name.Min(model => model.Lifecycle.ReleasedOn!.Value.Day);
            var last = name.Max(model => model.Lifecycle.RetiresOn?.Day ?? known.AsOf);
            last = last < known.AsOf ? last : known.AsOf;
            rates._counts[name.Key.Provider] = (moves + name.Count() - 1, days + last.DayNumber - first.DayNumber);
        }

        return rates;
    }

    /// <summary>The probability that such a name is moved within a number of days, with the count behind it.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="withinDays">Days, 0 or more.</param>
    public SilentChange Within(string provider, int withinDays)
    {
        var (moves, days) = _counts.GetValueOrDefault(provider);
        var rate = (moves + PriorMoves) / (days + PriorDays);

        return new(
            Rounded.Probability(1 - Math.Exp(-rate * withinDays)),
            $"The name can be pointed at other weights without notice; {provider} moved such names {moves:N0} times in {days / 365.25:N0} name-years.");
    }
}

/// <summary>The risk that a name is pointed at other weights while the project uses it.</summary>
/// <param name="Probability">The probability within the horizon, 0 to 1.</param>
/// <param name="Because">What it rests on.</param>
public sealed record SilentChange(double Probability, string Because);
