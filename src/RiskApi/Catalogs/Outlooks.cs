using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using RiskApi.Catalog;
using RiskApi.Forecast;
using RiskApi.Resolution;

namespace RiskApi.Catalogs;

/// <summary>Gives the outlook of any as-of date, and keeps the ones used lately.</summary>
internal sealed class Outlooks(CatalogSnapshot catalog, ModelResolver resolver, TimeProvider time, IOptions<CatalogOptions> options) : IDisposable
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = options.Value.OutlookDatesKept });

    /// <summary>Today, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The outlook of a date; of today where none is given.</summary>
    public Outlook Of(DateOnly? asOf)
    {
        var date = asOf ?? Today;
        if (_kept.TryGetValue(date, out Lazy<Outlook>? outlook))
        {
            return outlook!.Value;
        }

        // Lazy, so that requests for one new date that come together fit it once.
        outlook = _kept.GetOrCreate(date, entry =>
        {
            entry.Size = 1;
            return new Lazy<Outlook>(() => new Outlook(catalog.AsOf(date), resolver));
        });

        return outlook!.Value;
    }

    public void Dispose() => _kept.Dispose();
}
