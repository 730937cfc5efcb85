using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast;

/// <summary>Facts age: what nobody has looked at since may have changed.</summary>
public class AgedFactsTests
{
    private static readonly int[] Horizons = [0, 30, 90, 180, 365, 730];

    private static readonly CatalogSnapshot Catalog = CatalogOf(
    [
        .. Enumerable.Range(0, 40).Select(i => Model($"gone{i}", "2023-01-01") with
        {
            AnnouncedOn = new DateOnly(2024, 1, 1).AddDays(20 * i), RetiresOn = new DateOnly(2024, 3, 1).AddDays(20 * i)
        }),
        Model("alive", "2025-01-01"),
        Model("dated", "2025-01-01") with { AnnouncedOn = Date("2026-06-01"), RetiresOn = Date("2027-06-01") },
        Model("seen", "2025-01-01") with { LastSeenAliveOn = Date("2026-08-01") },
    ]);

    [Theory]
    [InlineData("alive")]
    [InlineData("seen")]
    public void The_longer_nobody_looked_the_likelier_the_end(string model)
    {
        var (fresh, aged) = (Of(model, "2026-08-15"), Of(model, "2026-12-15"));

        Assert.All(Horizons.Skip(1), days => Assert.True(aged.Within(days).Probability > fresh.Within(days).Probability));
    }

    [Fact]
    public void The_interval_reaches_from_nothing_new_to_a_notice_that_nobody_saw()
    {
        var confirmed = new CatalogSnapshot(
            "test", Catalog.Providers.Select(provider => provider with { ConfirmedOn = new(2026, 12, 15) }), []);
        var (aged, fresh) = (Of("alive", "2026-12-15"), Of("alive", "2026-12-15", confirmed));

        Assert.All([30, 90, 180], days => Assert.InRange(fresh.Within(days).Probability, aged.Within(days).Low, aged.Within(days).Probability));
        Assert.Contains("facts of 2026-08-15; a notice since then would not show", aged.Evidence.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("would not show", fresh.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_seen_alive_is_known_until_that_day_alone() =>
        Assert.Contains("facts of 2026-08-01", Of("seen", "2026-08-15").Evidence.Text, StringComparison.Ordinal);

    [Fact]
    public void A_date_may_have_been_moved_since_anybody_looked()
    {
        var (fresh, aged) = (Of("dated", "2026-08-15"), Of("dated", "2027-03-15"));
        var daysLeft = new DateOnly(2027, 6, 1).DayNumber - aged.AsOf.DayNumber;

        Assert.Equal(fresh.Within(new DateOnly(2027, 6, 1).DayNumber - fresh.AsOf.DayNumber).Probability, aged.Within(daysLeft).Probability, 0.02);
    }

    [Fact]
    public void A_past_day_is_forecast_with_the_facts_of_that_day() =>
        Assert.DoesNotContain("would not show", Of("alive", "2026-01-01").Evidence.Text, StringComparison.Ordinal);

    private static RetirementForecast Of(string model, string asOf, CatalogSnapshot? catalog = null)
    {
        var known = (catalog ?? Catalog).AsOf(DateOnly.Parse(asOf));
        return new FittedForecast(known).Forecast(known.Find("acme", model)!);
    }
}
