using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Web;

namespace RiskApi.Catalog.Served;

/// <summary>Gives the outlook of any as-of date in the catalog of the request.</summary>
internal sealed class Outlooks(ServedCatalog catalog, OutlookCache cache, TimeProvider time)
{
    /// <summary>Today, in UTC.</summary>
    public DateOnly Today => time.Today();

    /// <summary>The outlook of a date; of today where none is given.</summary>
    public Outlook Of(DateOnly? asOf) => cache.Of(catalog, asOf ?? Today);
}

/// <summary>Keeps the outlooks used lately, by catalog version and as-of date.</summary>
internal sealed class OutlookCache(IOptions<CatalogOptions> options) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = options.Value.OutlookDatesKept });

    /// <summary>The outlook of a date in a catalog.</summary>
    public Outlook Of(ServedCatalog catalog, DateOnly date)
    {
        var key = (catalog.Snapshot.Version, date);
        if (_kept.TryGetValue(key, out Lazy<Outlook>? outlook))
        {
            return outlook!.Value;
        }

        // Lazy, so that requests for one new date that come together fit it once.
        outlook = _kept.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            return new Lazy<Outlook>(() => new Outlook(catalog.Snapshot.AsOf(date), catalog.Resolver) { Suggest = catalog.Suggestions.Of });
        });

        return outlook!.Value;
    }

    public void Dispose() => _kept.Dispose();
}
