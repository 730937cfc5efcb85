using RiskApi.Core.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>A source that was published later does not show in an answer for a past day.</summary>
public class SourceDaysTests
{
    private const string Page = "https://acme.example/models";
    private const string Notice = "https://acme.example/blog/what-stops";

    [Fact]
    public void The_source_of_a_revision_is_there_from_its_day_on()
    {
        var catalog = CatalogOf(Model("m", "2025-01-01") with
        {
            Sources = [Page, Notice],
            RetiresOn = Date("2026-01-01"),
            Revisions = [new() { RecordedOn = Date("2025-06-01"), RetiresOn = Date("2026-01-01"), Source = Notice }],
        });

        Assert.Equal([Page], Sources(catalog, "2025-05-31"));
        Assert.Equal([Page, Notice], Sources(catalog, "2025-06-01"));
    }

    [Fact]
    public void What_tells_of_several_models_was_published_on_the_day_that_they_share()
    {
        var catalog = CatalogOf(
            Model("m", "2025-01-01") with { Sources = [Page, Notice], AnnouncedOn = Date("2025-06-01"), RetiresOn = Date("2026-01-01") },
            Model("n", "2025-06-01") with { Sources = [Page, Notice] },
            Model("o", "2025-07-01"));

        Assert.Equal([Page], Sources(catalog, "2025-05-31"));
        Assert.Equal([Page, Notice], Sources(catalog, "2025-06-01"));
    }

    [Theory]
    [InlineData("https://acme.example/changelog/2025-06-15-what-stops", "2025-06-14", "2025-06-15")]
    [InlineData("https://acme.example/live/2025-06/what-stops", "2025-05-31", "2025-06-01")]
    public void An_address_tells_its_day(string address, string before, string since)
    {
        var catalog = CatalogOf(Model("m", "2025-01-01") with { Sources = [Page, address] });

        Assert.Equal([Page], Sources(catalog, before));
        Assert.Equal([Page, address], Sources(catalog, since));
    }

    [Fact]
    public void A_model_of_the_record_hides_what_came_later()
    {
        const string Deprecations = "https://cloud.google.com/vertex-ai/generative-ai/docs/deprecations/palm";
        var palm = TestCatalog.Shipped.Models.First(model => model.Sources.Contains(Deprecations) && model.ReleasedOn?.Day < new DateOnly(2024, 4, 9));

        Assert.DoesNotContain(Deprecations, TestCatalog.Shipped.AsOf(new(2024, 4, 8)).Find(palm)!.Lifecycle.Sources);
        Assert.Contains(Deprecations, TestCatalog.Shipped.AsOf(new(2024, 4, 9)).Find(palm)!.Lifecycle.Sources);
    }

    private static IReadOnlyList<string> Sources(CatalogSnapshot catalog, string asOf) =>
        catalog.AsOf(DateOnly.Parse(asOf)).Find("acme", "m")!.Lifecycle.Sources;
}
