using System.Runtime.CompilerServices;
using BitFaster.Caching;
using BitFaster.Caching.Lru;
using Microsoft.Extensions.Options;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Web;

namespace RiskApi.Catalog.Served;

/// <summary>Keeps today's outlook and those of the other as-of dates used lately, for as long as somebody uses the catalog that they are of.</summary>
internal sealed class OutlookCache(IOptions<CatalogOptions> options, TimeProvider time)
{
    private readonly ConditionalWeakTable<CatalogSnapshot, KeptDays> _kept = [];

    /// <summary>The outlook of a date in a catalog; requests for one new date that come together fit it once.</summary>
    public Outlook Of(ServedCatalog catalog, DateOnly date)
    {
        var days = _kept.GetValue(catalog.Snapshot, _ => new KeptDays(options.Value.OutlookDatesKept));
        return date == time.Today() ? days.OfToday(date, Fit) : days.OfAnother(date, Fit);

        Outlook Fit(DateOnly day) => new(catalog.Snapshot.AsOf(day), catalog.Resolver) { Suggest = catalog.Suggestions.Of };
    }

    /// <summary>Today has a place of its own, which no number of other dates takes.</summary>
    private sealed class KeptDays(int others)
    {
        private readonly ICache<DateOnly, Outlook> _others = new ConcurrentLruBuilder<DateOnly, Outlook>().WithCapacity(others).WithAtomicGetOrAdd().Build();
        private Day? _today;

        public Outlook OfAnother(DateOnly date, Func<DateOnly, Outlook> fit) => _others.GetOrAdd(date, fit);

        public Outlook OfToday(DateOnly today, Func<DateOnly, Outlook> fit)
        {
            var kept = Volatile.Read(ref _today);
            if (kept?.Date == today)
            {
                return kept.Outlook.Value;
            }

            var next = new Day(today, new(() => fit(today)));
            var first = Interlocked.CompareExchange(ref _today, next, kept);
            return (first?.Date == today ? first : next).Outlook.Value;
        }

        private sealed record Day(DateOnly Date, Lazy<Outlook> Outlook);
    }
}
