using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Notices;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast.Notices;

/// <summary>A promised minimum notice is as good as the provider's record of keeping it.</summary>
public class NoticePromiseTests
{
    private static readonly ProviderPolicy Promises = new() { MinimumNotice = [new("ga", 180, PromisedOn: Date("2025-01-01"))], Sources = [] };

    [Fact]
    public void Before_any_notice_it_is_kept_four_times_in_five() => Assert.Equal(0.8, Of(Model("a", "2024-01-01"))!.KeptShare, 1e-9);

    [Fact]
    public void Each_notice_that_breaks_it_counts_against_it()
    {
        var (kept, broken) = (Of(Noticed("a", "2025-06-01", 180))!, Of(Noticed("a", "2025-06-01", 92))!);

        Assert.True(broken.KeptShare < 0.8 && 0.8 < kept.KeptShare);
        Assert.Equal(new PromiseCase("acme/a", new(2025, 6, 1), 92, IsKept: false), Assert.Single(broken.Cases));
    }

    [Fact]
    public void One_decision_about_many_models_counts_once() =>
        Assert.Equal(
            Of(Noticed("a", "2025-06-01", 92))!.KeptShare, Of([.. Enumerable.Range(0, 9).Select(i => Noticed($"m{i}", "2025-06-01", 92 + i))])!.KeptShare);

    [Fact]
    public void A_notice_from_before_the_promise_says_nothing() => Assert.Empty(Of(Noticed("a", "2024-12-31", 10))!.Cases);

    [Fact]
    public void What_was_not_promised_yet_is_no_promise() =>
        Assert.Null(NoticePromise.Of(
            CatalogOf(Promises, Model("a", "2024-01-01")).AsOf(new(2024, 12, 31)),
            CatalogOf(Promises).Providers[0],
            ModelClass.General,
            HazardSettings.Default));

    [Fact]
    public void OpenAI_broke_three_of_six()
    {
        var known = TestCatalog.Shipped.AsOf(new(2026, 11, 24));
        var promise = NoticePromise.Of(known, known.Catalog.Provider("openai")!, ModelClass.General, HazardSettings.Default)!;

        Assert.Equal((3, 3), (promise.Cases.Count(one => one.IsKept), promise.Cases.Count(one => !one.IsKept)));
    }

    [Fact]
    public void Nothing_that_is_likely_within_a_year_is_ruled_out_within_half_of_it()
    {
        var known = TestCatalog.Shipped.AsOf(new(2026, 8, 15));
        var fitted = new FittedForecast(known);

        Assert.All(
            known.Models.Where(model => model is { Facts.Provider: "openai", Status: ModelStatus.Active or ModelStatus.Legacy }).Select(fitted.Forecast),
            forecast => Assert.True(forecast.ProbabilityWithin(180) >= 0.01 || forecast.ProbabilityWithin(365) <= 0.15));
    }

    private static NoticePromise? Of(params Model[] models)
    {
        var catalog = CatalogOf(Promises, models);
        return NoticePromise.Of(catalog.AsOf(new(2026, 1, 1)), catalog.Providers[0], ModelClass.General, HazardSettings.Default);
    }

    private static Model Noticed(string id, string announced, int noticeDays) =>
        Model(id, "2024-01-01") with { AnnouncedOn = Date(announced), RetiresOn = Date(announced).Day.AddDays(noticeDays) };
}
