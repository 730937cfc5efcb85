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
    private LedgerMemory _memory = new();
    private (string CatalogVersion, DateOnly Today, DateOnly? First, int Days, LedgerSummary Sum)? _kept;

    /// <summary>The days kept, oldest first.</summary>
    public Task<IReadOnlyList<LedgerDay>> Days(CancellationToken cancel) => store.All(cancel);

    /// <summary>A day of the ledger, or null where it is not kept.</summary>
    /// <param name="day">The day as text, or <c>latest</c>: the last one that is not ahead of the clock.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<LedgerDay?> Find(string day, CancellationToken cancel)
    {
        var (days, today) = (await Days(cancel), Today);
        return day == "latest" ? days.LastOrDefault(one => one.Day <= today) : days.FirstOrDefault(one => Core.Words.Of(one.Day) == day);
    }

    /// <summary>Today, by which the ledger is judged.</summary>
    public DateOnly Today => time.Today();

    /// <summary>The sum of the whole ledger. Days never change, so each is read once, and the sum is made once for each catalog, day and span of days.</summary>
    public async Task<LedgerSummary> Sum(CatalogSnapshot catalog, CancellationToken cancel)
    {
        var (days, today) = (await Days(cancel), Today);
        await _gate.WaitAsync(cancel);
        try
        {
            if (_kept is { } kept && (kept.CatalogVersion, kept.Today, kept.First, kept.Days) == (catalog.Version, today, First(days), days.Count))
            {
                return kept.Sum;
            }

            if (_memory.Count > days.Count(day => _memory.Holds(day.Day)))
            {
                // Days have gone, as the settings keep them for a time only.
                _memory = new();
            }

            foreach (var day in days.Where(day => !_memory.Holds(day.Day)))
            {
                _memory.Add(day, await store.Said(day.Day, day.Day, model: null, cancel).Select(one => one.Said).ToListAsync(cancel));
            }

            var sum = _memory.Sum(catalog, today);
            _kept = (catalog.Version, today, First(days), days.Count, sum);
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
        var judge = new LedgerJudge(catalog, Today);

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

    private static DateOnly? First(IReadOnlyList<LedgerDay> days) => days is [var first, ..] ? first.Day : null;

    public void Dispose() => _gate.Dispose();
}
