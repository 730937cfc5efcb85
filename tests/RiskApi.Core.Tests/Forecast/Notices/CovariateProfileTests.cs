using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Notices;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast.Notices;

/// <summary>Where a model stands on a day follows from facts dated by that day.</summary>
public class CovariateProfileTests
{
    private static readonly Model Old = Model("old", "2024-01-01") with { Line = "line", InputUsdPerMillionTokens = 10 };
    private static readonly Model Newer = Model("newer", "2025-01-01") with { Line = "line", InputUsdPerMillionTokens = 9 };
    private static readonly Model Cheaper = Model("cheaper", "2025-03-01") with { Line = "line", InputUsdPerMillionTokens = 2 };

    [Theory]
    [InlineData("2024-03-30", 0)]
    [InlineData("2024-03-31", 1)]
    [InlineData("2024-06-29", 2)]
    [InlineData("2024-12-31", 3)]
    [InlineData("2025-12-31", 4)]
    [InlineData("2040-01-01", 4)]
    public void Age_passes_its_steps_on_their_days(string day, int level) =>
        Assert.Equal(level, Level(HazardFactor.Age, "2024-02-01", day, Old));

    [Theory]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-01-01", 1)]
    [InlineData("2025-06-29", 1)]
    [InlineData("2025-06-30", 2)]
    public void Succession_runs_from_the_release_of_the_first_newer_model(string day, int level) =>
        Assert.Equal(level, Level(HazardFactor.Succession, "2025-07-01", day, Old, Newer, Cheaper));

    [Fact]
    public void A_newer_model_that_is_not_out_yet_is_no_successor() =>
        Assert.Equal(0, Level(HazardFactor.Succession, "2024-12-31", "2025-07-01", Old, Newer));

    [Fact]
    public void A_newer_model_at_another_provider_counts_until_it_is_out_here()
    {
        var elsewhere = Provider("other", new() { Sources = [] }, Newer);

        Assert.Equal(3, Level(HazardFactor.Succession, "2025-02-01", "2025-02-01", [elsewhere], Old));
        Assert.Equal(0, Level(HazardFactor.Succession, "2025-02-01", "2024-06-01", [elsewhere], Old));
        Assert.Equal(1, Level(HazardFactor.Succession, "2025-04-01", "2025-04-01", [elsewhere], Old, Cheaper));
    }

    [Fact]
    public void The_same_model_at_another_provider_some_days_later_is_no_successor() =>
        Assert.Equal(0, Level(HazardFactor.Succession, "2025-02-01", "2025-02-01",
        [
            Provider("other", new() { Sources = [] }, Old with { ReleasedOn = Date("2024-01-15") })
        ], Old));

    [Theory]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-01-01", 2)]
    [InlineData("2025-03-01", 1)]
    public void The_price_is_compared_with_successors_only(string day, int level) =>
        Assert.Equal(level, Level(HazardFactor.Price, "2025-07-01", day, Old, Newer, Cheaper));

    [Fact]
    public void A_sister_counts_from_the_day_of_its_notice()
    {
        var noticed = Newer with { AnnouncedOn = Date("2025-05-01"), RetiresOn = Date("2025-08-01") };

        Assert.Equal(0, Level(HazardFactor.Sisters, "2025-07-01", "2025-04-30", Old, noticed));
        Assert.Equal(1, Level(HazardFactor.Sisters, "2025-07-01", "2025-05-01", Old, noticed));
    }

    [Fact]
    public void An_older_sister_tells_nothing() => Assert.Equal(0, Level(
        HazardFactor.Sisters,
        "2025-07-01",
        "2025-07-01",
        Newer with { Id = "a" },
        Old with { AnnouncedOn = Date("2024-05-01"), RetiresOn = Date("2024-08-01") }));

    [Theory]
    [InlineData("2025-01-01", 1)]
    [InlineData("2025-10-02", 1)]
    [InlineData("2025-10-03", 2)]
    [InlineData("2026-06-01", 2)]
    public void A_promise_holds_notices_back_until_90_days_before_it_runs_out(string day, int level) =>
        Assert.Equal(level, Level(HazardFactor.Promise, "2025-07-01", day, Newer with { NotBeforeOn = Date("2026-01-01") }));

    [Fact]
    public void Without_a_release_date_age_and_succession_are_unknown()
    {
        var undated = Old with { ReleasedOn = null };

        Assert.Equal(CovariateLevels.Unknown, Level(HazardFactor.Age, "2025-07-01", "2025-07-01", undated, Newer));
        Assert.Equal(CovariateLevels.Unknown, Level(HazardFactor.Succession, "2025-07-01", "2025-07-01", undated, Newer));
        Assert.Equal(0, Level(HazardFactor.Class, "2025-07-01", "2025-07-01", undated, Newer));
    }

    private static int Level(HazardFactor factor, string asOf, string day, params Model[] models) => Level(factor, asOf, day, [], models);

    /// <summary>The level of the first model.</summary>
    private static int Level(HazardFactor factor, string asOf, string day, Provider[] others, params Model[] models)
    {
        var on = DateOnly.Parse(asOf);
        var known = CatalogOf([Provider("acme", new() { Sources = [] }, models), .. others]).AsOf(on);
        var hazard = new NoticeHazard(known, [.. known.Models.Select(model => NoticeHistory.Of(model, on, on))], HazardSettings.Default);

        return hazard.ProfileOf(known.Find("acme", models[0].Id)!).At(DateOnly.Parse(day).DayNumber)[factor];
    }
}
