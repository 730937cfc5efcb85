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
