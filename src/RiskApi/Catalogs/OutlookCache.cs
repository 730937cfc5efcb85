using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using RiskApi.Forecast;

namespace RiskApi.Catalogs;

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
            return new Lazy<Outlook>(() => new Outlook(catalog.Snapshot.AsOf(date), catalog.Resolver));
        });

        return outlook!.Value;
    }

    public void Dispose() => _kept.Dispose();
}
