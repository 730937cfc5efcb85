using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>What was said on each day in little room, about 8 MB a year: enough to sum the ledger up again whenever the record or the day changes.</summary>
/// <remarks>Days never change, so each is added once. Not to be used by two threads at once.</remarks>
public sealed class LedgerMemory
{
    /// <summary>Probabilities are rounded to this part of 1.</summary>
    private const double Unit = 10_000;

    private readonly Dictionary<ModelName, ModelName> _names = [];
    private readonly SortedDictionary<DateOnly, RememberedDay> _days = [];

    /// <summary>Days that were added.</summary>
    public int Count => _days.Count;

    /// <summary>Whether a day was added.</summary>
    /// <param name="day">The day.</param>
    public bool Holds(DateOnly day) => _days.ContainsKey(day);

    /// <summary>Adds a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="said">What was said on it, at the usual horizons.</param>
    public void Add(LedgerDay day, IReadOnlyList<SaidForecast> said) => _days.Add(day.Day, new(
        day.Method,
        [.. said.Select(one => Shared(new(one.Provider, one.Model)))],
        [.. said.SelectMany(one => one.Probabilities, (_, at) => (ushort)Math.Round(Unit * at.Probability))]));

    /// <summary>Sums up what was added.</summary>
    /// <param name="catalog">The record to judge by.</param>
    /// <param name="today">The day to judge on.</param>
    public LedgerSummary Sum(CatalogSnapshot catalog, DateOnly today)
    {
        var fold = new LedgerFold(new(catalog, today), catalog.Version);
        var horizons = ForecastSummary.UsualHorizonsDays;
        foreach (var (day, remembered) in _days)
        {
            for (var i = 0; i < remembered.Probabilities.Length; i++)
            {
                var (provider, model) = remembered.Models[i / horizons.Length];
                fold.Add(day, remembered.Method, provider, model, horizons[i % horizons.Length], remembered.Probabilities[i] / Unit);
            }
        }

        return fold.Sum();
    }

    /// <summary>One name for all days, as nearly all models are spoken of every day.</summary>
    private ModelName Shared(ModelName name)
    {
        _names.TryAdd(name, name);
        return _names[name];
    }

    private sealed record ModelName(string Provider, string Id);

    private sealed record RememberedDay(string Method, ModelName[] Models, ushort[] Probabilities);
}
