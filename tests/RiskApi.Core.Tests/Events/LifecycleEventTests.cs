using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Events;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Events;

/// <summary>What became known of models' lives.</summary>
public class LifecycleEventTests
{
    [Fact]
    public void GPT_4_5_was_released_put_under_notice_and_stopped() =>
        Assert.Equal(
            [
                "2025-07-14 openai/gpt-4.5-preview stopped answering",
                "2025-04-14 openai/gpt-4.5-preview is under notice: it stops answering on 2025-07-14",
                "2025-02-27 openai/gpt-4.5-preview was released",
            ],
            Lines(TestCatalog.Shipped, "2026-11-24", "openai", "gpt-4.5-preview"));

    [Fact]
    public void A_moved_date_is_told_on_the_day_it_moved() =>
        Assert.Equal(
            [
                "2025-10-28 anthropic/claude-3-5-sonnet-20241022 stopped answering",
                "2025-10-21 anthropic/claude-3-5-sonnet-20241022 stops answering on 2025-10-29, 7 days later than the 2025-10-22 before",
                "2025-08-13 anthropic/claude-3-5-sonnet-20241022 is under notice: it stops answering on 2025-10-22",
                "2024-10-22 anthropic/claude-3-5-sonnet-20241022 was released",
            ],
            Lines(TestCatalog.Shipped, "2026-11-24", "anthropic", "claude-3-5-sonnet-20241022"));

    [Fact]
    public void Every_change_of_a_date_is_told_with_its_kind()
    {
        var model = Model("m", "2025-01-01") with
        {
            RetiresOn = Date("2026-09-01"),
            Revisions =
            [
                new() { NotBeforeOn = Date("2025-12-01") },
                new() { RecordedOn = Date("2025-06-01"), NotBeforeOn = Date("2026-01-01") },
                new() { RecordedOn = Date("2025-07-01"), TentativeOn = Date("2026-02-01") },
                new() { RecordedOn = Date("2025-08-01"), RetiresOn = Date("2026-03-01") },
                new() { RecordedOn = Date("2025-09-01"), RetiresOn = Date("2026-02-01") },
                new() { RecordedOn = Date("2025-10-01"), Withdrawn = true },
                new() { RecordedOn = Date("2025-11-01"), RetiresOn = Date("2026-09-01") },
            ],
        };

        Assert.Equal(
            [
                "2025-11-01 acme/m stops answering on 2026-09-01",
                "2025-10-01 acme/m goes on: the retirement on 2026-02-01 was taken back",
                "2025-09-01 acme/m stops answering on 2026-02-01, 28 days earlier than the 2026-03-01 before",
                "2025-08-01 acme/m stops answering on 2026-03-01",
                "2025-07-01 acme/m may stop on 2026-02-01, without commitment",
                "2025-06-01 acme/m is promised not to stop before 2026-01-01, 31 days later than the 2025-12-01 before",
                "2025-01-01 acme/m was released",
            ],
            Lines(CatalogOf(model), "2026-01-01", "acme", "m"));
    }

    [Fact]
    public void An_end_on_an_unknown_day_is_told_when_it_was_found_out() =>
        Assert.Equal(
            ["2026-08-15 acme/m is known to have stopped answering, on a day that is not recorded", "2025-01-01 acme/m was released"],
            Lines(CatalogOf(Model("m", "2025-01-01") with { EndedOnUnknownDay = true }), "2026-09-01", "acme", "m"));

    [Theory]
    [InlineData("2024-06-01", "2025-02-01")]
    [InlineData("2025-02-01", "2025-12-16")]
    [InlineData("2025-12-16", "2026-06-01")]
    [InlineData("2026-06-01", "2026-11-24")]
    public void What_was_told_once_is_never_told_otherwise(string earlier, string later)
    {
        var (then, day) = (All(earlier), DateOnly.Parse(earlier));
        var now = All(later).Where(one => one.On <= day).Select(Line).ToHashSet();

        Assert.All(then, one => Assert.True(one.On <= day));
        Assert.Subset(now, then.Where(one => one.Kind != LifecycleEventKind.Retired).Select(Line).ToHashSet());
    }

    [Fact]
    public void Every_event_of_the_catalog_is_told_once()
    {
        var lines = All("2026-11-24").Select(Line).ToArray();

        Assert.Equal(lines, lines.Distinct());
        Assert.True(lines.Length > 3000);
    }

    private static IReadOnlyList<LifecycleEvent> All(string asOf)
    {
        var known = TestCatalog.Shipped.AsOf(DateOnly.Parse(asOf));
        return LifecycleEvents.Of(known.Models, known, CatalogPast.None(known.Catalog));
    }

    private static string[] Lines(CatalogSnapshot catalog, string asOf, string provider, string id)
    {
        var known = catalog.AsOf(DateOnly.Parse(asOf));
        return [.. LifecycleEvents.Of([known.Find(provider, id)!], known, CatalogPast.None(known.Catalog)).Select(Line)];
    }

    private static string Line(LifecycleEvent one) => $"{one.On:yyyy-MM-dd} {one.Title}";
}
