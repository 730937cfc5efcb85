using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How often names that can be moved were said to be moved, and were.</summary>
/// <param name="WithinDays">The days looked ahead.</param>
/// <param name="Forecasts">Forecasts that can be judged: one for each name on the first of each month.</param>
/// <param name="SaidShare">What was said on average, 0 to 1.</param>
/// <param name="MovedShare">The share that was moved, 0 to 1.</param>
/// <param name="BrierScore">The mean squared error of the forecasts, 0 to 1.</param>
/// <param name="BaseRateBrierScore">That of saying <paramref name="MovedShare"/> of every name.</param>
public sealed record MovedNames(int WithinDays, int Forecasts, double SaidShare, double MovedShare, double BrierScore, double BaseRateBrierScore)
{
    private const int LooksAheadDays = 180;

    /// <summary>Judges by what is known now.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="from">The first day of a month to forecast on.</param>
    /// <returns>Null where nothing can be judged.</returns>
    public static MovedNames? Of(CatalogSnapshot catalog, DateOnly from)
    {
        var readOn = catalog.Providers.ToDictionary(provider => provider.Id, provider => provider.ReadOn);
        var last = readOn.Values.Max();
        var names = MovingName.Of(catalog.AsOf(last));
        var judged = new List<(double Said, double Came)>();
        for (var day = from; day.AddDays(LooksAheadDays) <= last; day = day.AddMonths(1))
        {
            var rates = SilentChangeRates.Of(catalog.AsOf(day));
            var until = day.AddDays(LooksAheadDays);
            judged.AddRange(names
                .Where(name => name.FirstOn <= day && name.LastOn >= day && readOn[name.Provider] >= until)
                .Select(name => (
                    rates.Within(name.Provider, LooksAheadDays).Probability, name.MovedOn.Any(move => move > day && move <= until) ? 1.0 : 0)));
        }

        if (judged is [])
        {
            return null;
        }

        var came = judged.Average(one => one.Came);
        return new(
            LooksAheadDays,
            judged.Count,
            judged.Average(one => one.Said),
            came,
            judged.Average(one => (one.Said - one.Came) * (one.Said - one.Came)),
            came * (1 - came));
    }
}
