using System.Runtime.CompilerServices;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Storage.Forecast;
using RiskApi.Web;

namespace RiskApi.Catalog.Forecast.Ledger;

/// <summary>Reads the ledger, and judges it by a catalog and the day of the clock.</summary>
internal sealed class ForecastLedger(LedgerStore store, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private (string CatalogVersion, DateOnly Today, int Days, LedgerSummary Sum)? _kept;

    /// <summary>The days kept, oldest first.</summary>
    public Task<IReadOnlyList<LedgerDay>> Days(CancellationToken cancel) => store.All(cancel);

    /// <summary>A day of the ledger, or null where it is not kept.</summary>
    /// <param name="day">The day as text, or <c>latest</c>: the last one that is not ahead of the clock.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<LedgerDay?> Find(string day, CancellationToken cancel)
    {
        var (days, today) = (await Days(cancel), time.Today());
        return day == "latest" ? days.LastOrDefault(one => one.Day <= today) : days.FirstOrDefault(one => Core.Words.Of(one.Day) == day);
    }

    /// <summary>The sum of the whole ledger. Days never change, so it is made once for each catalog, day and number of days.</summary>
    public async Task<LedgerSummary> Sum(CatalogSnapshot catalog, CancellationToken cancel)
    {
        var (days, today) = (await Days(cancel), time.Today());
        await _gate.WaitAsync(cancel);
        try
        {
            if (_kept is { } kept && (kept.CatalogVersion, kept.Today, kept.Days) == (catalog.Version, today, days.Count))
            {
                return kept.Sum;
            }

            var methods = days.ToDictionary(day => day.Day, day => day.Method);
            var fold = new LedgerFold(new(catalog, today), catalog.Version);
            await foreach (var (day, said) in store.Said(DateOnly.MinValue, DateOnly.MaxValue, model: null, cancel))
            {
                // One that came in between is for the next sum.
                if (methods.TryGetValue(day, out var method))
                {
                    fold.Add(day, method, said);
                }
            }

            var sum = fold.Sum();
            _kept = (catalog.Version, today, days.Count, sum);
            return sum;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What was said of some days, with what came of it.</summary>
    /// <param name="catalog">The catalog to judge by.</param>
    /// <param name="days">The days, in the order of the answer.</param>
    /// <param name="model">Only of this model; null for every model.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async IAsyncEnumerable<LedgerEntry> Entries(
        CatalogSnapshot catalog, IReadOnlyList<LedgerDay> days, (string Provider, string Id)? model, [EnumeratorCancellation] CancellationToken cancel)
    {
        var judge = new LedgerJudge(catalog, time.Today());

        // Of one model all days are little and read at once; of all models one day is as much as anybody needs to wait for.
        var chunks = model is null ? days.Chunk(1) : days is [] ? [] : [[.. days]];
        foreach (var chunk in chunks)
        {
            var said = new List<(DateOnly Day, SaidForecast Said)>();
            await foreach (var one in store.Said(chunk.Min(day => day.Day), chunk.Max(day => day.Day), model, cancel))
            {
                said.Add(one);
            }

            var byDay = said.ToLookup(one => one.Day, one => one.Said);
            foreach (var entry in chunk.SelectMany(day => byDay[day.Day].SelectMany(one => LedgerEntry.Of(day, one, judge))))
            {
                yield return entry;
            }
        }
    }

    public void Dispose() => _gate.Dispose();
}
