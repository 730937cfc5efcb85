using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;

namespace RiskApi.Tests.Catalog.Served;

/// <summary>Fitting a forecast costs as much as many requests: what is asked for most is never fitted anew.</summary>
public sealed class OutlookCacheTests
{
    private static readonly DateOnly Past = new(2025, 1, 1);

    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly OutlookCache _cache = new(
        Options.Create(new CatalogOptions { OutlookDatesKept = 3 }), new FakeTimeProvider(new(Today, TimeOnly.MinValue, TimeSpan.Zero)));

    [Fact]
    public void Todays_outlook_stays_whatever_else_is_asked()
    {
        var catalog = Catalog();
        var today = _cache.Of(catalog, Today);
        for (var i = 0; i < 40; i++)
        {
            _cache.Of(catalog, Past.AddDays(i));
            _cache.Of(Catalog(), Today);
        }

        Assert.Same(today, _cache.Of(catalog, Today));
    }

    [Fact]
    public void A_new_date_is_kept_although_the_cache_is_full()
    {
        var catalog = Catalog();
        for (var i = 0; i < 40; i++)
        {
            var fitted = _cache.Of(catalog, Past.AddDays(i));
            Assert.Same(fitted, _cache.Of(catalog, Past.AddDays(i)));
        }
    }

    [Fact]
    public async Task Requests_that_come_together_share_one_outlook()
    {
        var catalog = Catalog();
        foreach (var date in (DateOnly[])[Today, Past])
        {
            var outlooks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _cache.Of(catalog, date))));
            Assert.Single(outlooks.Distinct());
        }
    }

    private static ServedCatalog Catalog() => new(new CatalogSnapshot("empty", [], []));
}
