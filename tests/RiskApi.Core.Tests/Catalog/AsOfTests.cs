using RiskApi.Core.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>What was known on a day.</summary>
public class AsOfTests
{
    [Theory]
    [InlineData("2025-02-26", null, null, null)]
    [InlineData("2025-03-15", ModelStatus.Preview, null, null)]
    [InlineData("2025-04-13", ModelStatus.Preview, null, null)]
    [InlineData("2025-04-14", ModelStatus.Deprecated, "2025-04-14", "2025-07-14")]
    [InlineData("2025-04-20", ModelStatus.Deprecated, "2025-04-14", "2025-07-14")]
    [InlineData("2025-07-13", ModelStatus.Deprecated, "2025-04-14", "2025-07-14")]
    [InlineData("2025-07-14", ModelStatus.Retired, "2025-04-14", "2025-07-14")]
    public void GPT_4_5_is_known_day_by_day(string asOf, ModelStatus? status, string? announcedOn, string? retiresOn)
    {
        var known = TestCatalog.Shipped.AsOf(DateOnly.Parse(asOf)).Find("openai", "gpt-4.5-preview");

        Assert.Equal(status, known?.Status);
        Assert.Equal(announcedOn, known?.Lifecycle.AnnouncedOn?.ToString());
        Assert.Equal(retiresOn, known?.Lifecycle.RetiresOn?.ToString());
    }

    [Fact]
    public void GPT_4_5_lived_137_days_with_91_days_of_notice_that_came_after_46()
    {
        var life = TestCatalog.Shipped.AsOf(new(2025, 4, 14)).Find("openai", "gpt-4.5-preview")!.Lifecycle;

        Assert.Equal((46, 91, 137), (life.AgeDays, life.NoticeDays, life.LifespanDays));
    }

    [Theory]
    [InlineData("2025-08-12", null)]
    [InlineData("2025-08-13", "2025-10-22")]
    [InlineData("2025-10-21", "2025-10-29")]
    [InlineData("2025-10-28", "2025-10-28")]
    public void A_moved_date_shows_from_the_day_it_was_moved(string asOf, string? retiresOn) =>
        Assert.Equal(
            retiresOn,
            TestCatalog.Shipped.AsOf(DateOnly.Parse(asOf)).Find("anthropic", "claude-3-5-sonnet-20241022")!.Lifecycle.RetiresOn?.ToString());

    [Theory]
    [InlineData("2025-03-01", ModelStatus.Unknown)]
    [InlineData("2025-06-01", ModelStatus.Deprecated)]
    public void A_model_is_seen_alive_no_sooner_than_it_was(string asOf, ModelStatus status)
    {
        var model = Model("old", "2024-01-01") with
        {
            AnnouncedOn = Date("2024-12-01"),
            TentativeOn = Date("2025-02-01"),
            LastSeenAliveOn = Date("2025-05-01")
        };

        Assert.Equal(status, CatalogOf(model).AsOf(DateOnly.Parse(asOf)).Find("acme", "old")!.Status);
    }

    [Fact]
    public void The_first_date_is_known_from_the_notice_where_its_own_day_is_not_on_record()
    {
        var model = Model("old", "2024-01-01") with
        {
            AnnouncedOn = Date("2024-12-01"),
            RetiresOn = Date("2025-06-01"),
            Revisions = [new() { RetiresOn = Date("2025-04-01") }, new() { RecordedOn = Date("2025-02-01"), RetiresOn = Date("2025-06-01") }],
        };

        Assert.Equal("2025-04-01", CatalogOf(model).AsOf(new(2024, 12, 1)).Find("acme", "old")!.Lifecycle.RetiresOn?.ToString());
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("eu-west-1", 0)]
    public void A_recommendation_for_another_region_changes_nothing(string? scope, int replacements)
    {
        var model = Model("old", "2024-01-01") with { Revisions = [new() { Scope = scope, Replacements = ["new"] }] };

        Assert.Equal(replacements, CatalogOf(model).AsOf(CheckedOn).Find("acme", "old")!.Lifecycle.Replacements.Count);
    }

    [Fact]
    public void A_withdrawn_date_is_gone_and_the_model_is_active_again()
    {
        Assert.Equal("2025-11-30", Lifecycle("mistral", "mistral-large-2411", "2025-06-20").RetiresOn?.ToString());
        Assert.Null(Lifecycle("mistral", "mistral-large-2411", "2025-07-01").RetiresOn);
        Assert.Equal(ModelStatus.Active, TestCatalog.Shipped.AsOf(new(2025, 7, 1)).Find("mistral", "mistral-large-2411")!.Status);
    }

    [Fact]
    public void A_promise_is_known_from_the_release_and_is_no_retirement()
    {
        var model = Model("a", "2025-01-01") with { NotBeforeOn = Date("2026-01-01") };

        Assert.Equal("2026-01-01", AsOf(model, "2025-01-01")!.Lifecycle.NotBeforeOn?.ToString());
        Assert.Equal(ModelStatus.Active, AsOf(model, "2026-06-01")!.Status);
    }

    [Fact]
    public void A_shutdown_without_a_notice_is_unknown_until_it_happens()
    {
        var model = Model("a", "2025-01-01") with { RetiresOn = Date("2026-03-01") };

        Assert.Null(AsOf(model, "2026-02-28")!.Lifecycle.RetiresOn);
        Assert.Equal(ModelStatus.Retired, AsOf(model, "2026-03-01")!.Status);
    }

    [Fact]
    public void A_date_to_come_without_a_notice_is_known_from_the_day_the_facts_were_checked()
    {
        var model = Model("a", "2025-01-01") with { RetiresOn = Date("2027-03-01") };

        Assert.Null(AsOf(model, "2026-08-14")!.Lifecycle.RetiresOn);
        Assert.Equal(ModelStatus.Deprecated, AsOf(model, "2026-08-15")!.Status);
    }

    [Fact]
    public void A_change_of_unknown_day_is_known_at_the_latest_when_the_old_date_comes()
    {
        var model = Model("a", "2023-01-01") with
        {
            AnnouncedOn = Date("2024-04-09"),
            RetiresOn = Date("2025-04-21"),
            Revisions = [new() { RecordedOn = Date("2024-04-09"), RetiresOn = Date("2024-10-09") }, new() { RetiresOn = Date("2025-04-21") }],
        };

        Assert.Equal("2024-10-09", AsOf(model, "2024-10-08")!.Lifecycle.RetiresOn?.ToString());
        Assert.Equal(ModelStatus.Deprecated, AsOf(model, "2024-10-09")!.Status);
    }

    [Fact]
    public void A_revision_about_another_region_changes_nothing()
    {
        var model = Model("a", "2024-01-01") with
        {
            AnnouncedOn = Date("2025-08-25"),
            RetiresOn = Date("2026-03-01"),
            Revisions =
            [
                new() { RecordedOn = Date("2025-08-25"), RetiresOn = Date("2026-03-01") },
                new() { RecordedOn = Date("2025-12-01"), RetiresOn = Date("2026-07-30"), Scope = "other regions" },
            ],
        };

        Assert.Equal("2026-03-01", AsOf(model, "2026-01-01")!.Lifecycle.RetiresOn?.ToString());
    }

    [Fact]
    public void A_tentative_date_that_passed_unseen_makes_the_status_unknown()
    {
        var model = Model("a", "2025-01-01") with { AnnouncedOn = Date("2025-06-01"), TentativeOn = Date("2026-01-01") };

        Assert.Equal(ModelStatus.Deprecated, AsOf(model, "2025-12-31")!.Status);
        Assert.Equal(ModelStatus.Unknown, AsOf(model, "2026-01-01")!.Status);
        Assert.Equal(ModelStatus.Deprecated, AsOf(model with { LastSeenAliveOn = Date("2026-08-15") }, "2026-09-01")!.Status);
    }

    [Fact]
    public void A_replacement_without_a_notice_makes_a_model_legacy()
    {
        var model = Model("a", "2025-01-01") with { Replacements = ["b"] };

        Assert.Equal(ModelStatus.Active, AsOf(model, "2026-08-14")!.Status);
        Assert.Equal(ModelStatus.Legacy, AsOf(model, "2026-08-15")!.Status);
    }

    [Fact]
    public void A_recommendation_shows_as_it_was_then()
    {
        var replacements = Lifecycle("openai", "gpt-4-0613", "2026-05-01").Replacements;

        Assert.Equal(["gpt-4.1"], replacements);
        Assert.Equal(["gpt-5.6-sol"], Lifecycle("openai", "gpt-4-0613", "2026-08-15").Replacements);
    }

    [Fact]
    public void A_model_that_ended_on_an_unknown_day_is_retired_once_that_is_known()
    {
        var model = Model("a", "2025-01-01") with { EndedOnUnknownDay = true };

        Assert.Equal(ModelStatus.Active, AsOf(model, "2026-08-14")!.Status);
        Assert.Equal(ModelStatus.Retired, AsOf(model, "2026-08-15")!.Status);
    }

    private static KnownModel? AsOf(Model model, string date) => CatalogOf(model).AsOf(DateOnly.Parse(date)).Find("acme", model.Id);

    private static Lifecycle Lifecycle(string provider, string id, string date) =>
        TestCatalog.Shipped.AsOf(DateOnly.Parse(date)).Find(provider, id)!.Lifecycle;
}
