using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Events.Calendar;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Events.Calendar;

/// <summary>The days that a project has to keep in mind.</summary>
public class CalendarEntryTests
{
    private static readonly Model Moved = Model("m", "2025-01-01") with
    {
        AnnouncedOn = Date("2025-08-01"),
        RetiresOn = Date("2026-09-01"),
        Revisions =
        [
            new() { RecordedOn = Date("2025-08-01"), RetiresOn = Date("2026-03-01") },
            new() { RecordedOn = Date("2025-09-01"), RetiresOn = Date("2026-04-01") },
            new() { RecordedOn = Date("2025-10-01"), Withdrawn = true },
            new() { RecordedOn = Date("2025-11-01"), RetiresOn = Date("2026-09-01") },
        ],
    };

    [Theory]
    [InlineData("2025-07-31", null)]
    [InlineData("2025-08-01", "Shutdown 2026-03-01 Confirmed 0")]
    [InlineData("2025-09-01", "Shutdown 2026-04-01 Confirmed 1")]
    [InlineData("2025-10-01", "Shutdown 2026-04-01 Cancelled 2")]
    [InlineData("2025-11-01", "Shutdown 2026-09-01 Confirmed 3")]
    public void A_shutdown_follows_its_date_and_counts_the_changes(string asOf, string? entry) =>
        Assert.Equal(entry, Entries(Moved, asOf).Where(one => one.Kind == CalendarEntryKind.Shutdown).Select(Line).SingleOrDefault());

    [Theory]
    [InlineData("2025-08-01", "StartBy 2026-01-15 Confirmed 0")]
    [InlineData("2025-10-01", "StartBy 2026-02-15 Cancelled 2")]
    public void The_day_to_start_by_is_the_lead_time_earlier(string asOf, string entry) =>
        Assert.Equal(entry, Line(Entries(Moved, asOf).Single(one => one.Kind == CalendarEntryKind.StartBy)));

    [Fact]
    public void A_date_without_commitment_is_tentative_and_sets_no_day_to_start_by() =>
        Assert.Equal(
            ["Shutdown 2026-12-01 Tentative 0"],
            Entries(Model("m", "2025-01-01") with { TentativeOn = Date("2026-12-01") }, "2026-09-01").Select(Line));

    [Fact]
    public void A_tentative_date_that_the_model_outlived_is_cancelled() =>
        Assert.Equal(
            ["Shutdown 2026-06-01 Cancelled 1"],
            Entries(Model("m", "2025-01-01") with
            {
                TentativeOn = Date("2026-06-01"),
                AnnouncedOn = Date("2026-01-01"),
                LastSeenAliveOn = Date("2026-07-01")
            }, "2026-09-01").Select(Line));

    [Fact]
    public void A_promise_makes_no_entry() =>
        Assert.Empty(Entries(Model("m", "2025-01-01") with { NotBeforeOn = Date("2026-12-01") }, "2026-09-01"));

    [Fact]
    public void A_month_of_unknown_day_lasts_the_month()
    {
        var entry = Entries(Model("m", "2025-01-01") with { AnnouncedOn = Date("2026-01-01"), RetiresOn = Date("2027-02") }, "2026-09-01").Single(
            one => one.Kind == CalendarEntryKind.Shutdown);

        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 28)), (entry.On, entry.UntilOn));
    }

    [Fact]
    public void A_model_called_twice_has_one_shutdown_and_starts_by_the_longer_lead_time()
    {
        var entries = Entries(
            Moved, "2025-08-01", new() { Model = "acme/m", MigrationLeadTimeDays = 45 }, new() { Model = "acme/m", MigrationLeadTimeDays = 60 });

        Assert.Equal(["StartBy 2025-12-31 Confirmed 0", "Shutdown 2026-03-01 Confirmed 0"], entries.Select(Line));
    }

    [Fact]
    public void An_unknown_model_makes_no_entry() => Assert.Empty(Entries(Moved, "2025-09-01", new Dependency { Model = "nobody/knows-this" }));

    [Fact]
    public void The_changes_of_a_date_are_counted_up_and_never_down()
    {
        var months = Enumerable.Range(0, 30).Select(i => TestCatalog.Shipped.AsOf(new DateOnly(2024, 6, 1).AddMonths(i))).ToArray();
        foreach (var model in TestCatalog.Shipped.Models.Where(model => model.Revisions.Count > 1))
        {
            var counts = months.Select(month => month.Find(model) is { } known ? PublishedShutdown.Of(known, month.AsOf)?.Revisions ?? 0 : 0).ToArray();
            Assert.Equal(counts.Order(), counts);
        }
    }

    private static IReadOnlyList<CalendarEntry> Entries(Model model, string asOf, params Dependency[] dependencies)
    {
        var catalog = CatalogOf(model);
        var outlook = new Outlook(catalog.AsOf(DateOnly.Parse(asOf)), new ModelResolver(catalog));
        var project = new Project("Test", null, dependencies is [] ? [new Dependency { Model = "acme/m", MigrationLeadTimeDays = 45 }] : dependencies);
        return CalendarEntries.Of(Generated.Assessor.Assess(project, 365, outlook), outlook.Known, CatalogPast.None(catalog));
    }

    private static string Line(CalendarEntry entry) => $"{entry.Kind} {entry.On:yyyy-MM-dd} {entry.State} {entry.Revisions}";
}
