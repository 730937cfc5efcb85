using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Xml;
using CodeHollow.FeedReader;
using CsCheck;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Formats.Writing.Feeds;
using static RiskApi.Formats.Tests.Writing.ExportSample;

namespace RiskApi.Formats.Tests.Writing.Feeds;

/// <summary>Feeds as other programs read them.</summary>
public class FeedTests
{
    private static readonly CatalogSnapshot Catalog = CatalogOf(
        Model("old", "2025-01-01") with
        {
            Line = "acme-chat",
            RetiresOn = Date("2026-09-01"),
            Revisions =
            [
                new() { NotBeforeOn = Date("2025-12-01") },
                new() { RecordedOn = Date("2025-06-01"), NotBeforeOn = Date("2026-01-01") },
                new() { RecordedOn = Date("2025-08-01"), RetiresOn = Date("2026-03-01") },
                new() { RecordedOn = Date("2025-09-01"), RetiresOn = Date("2026-04-01") },
                new() { RecordedOn = Date("2025-10-01"), Withdrawn = true },
                new() { RecordedOn = Date("2025-11-01"), RetiresOn = Date("2026-09-01") },
            ],
        },
        Model("new", "2025-07-01") with { Line = "acme-chat" },
        Model("older", "2024-07-01") with { Line = "acme-chat" },
        Model("other", "2025-07-01") with { Line = "acme-embeddings" });

    [Fact]
    public void A_project_reads_what_became_known_of_its_models_and_of_newer_ones_in_their_lines() =>
        Assert.Equal(
            [
                "2025-11-01 date-published acme/old",
                "2025-10-01 date-withdrawn acme/old",
                "2025-09-01 date-moved acme/old",
                "2025-08-01 date-published acme/old",
                "2025-07-01 released acme/new",
                "2025-06-01 promise-changed acme/old",
                "2025-01-01 released acme/old",
            ],
            Feed("2025-12-01").Items.Select(item => $"{item.On:yyyy-MM-dd} {item.Tags[0]} {item.Tags[2]}"));

    [Fact]
    public void A_newer_model_says_in_whose_line_it_is() =>
        Assert.Contains(
            "It is newer in the line of acme/old.", Feed("2025-12-01").Items.Single(item => item.Tags[2] == "acme/new").Text, StringComparison.Ordinal);

    [Fact]
    public void The_whole_catalog_has_every_model() =>
        Assert.Equal(
        [
            "acme/new", "acme/old", "acme/older", "acme/other"
        ], FeedContent.OfCatalog(Catalog.AsOf(new(2025, 12, 1)), CatalogPast.None(Catalog), Links, 100).Items.Select(item => item.Tags[2]).Distinct().Order());

    [Fact]
    public void An_item_keeps_its_id_as_time_goes_by()
    {
        var then = Feed("2025-09-15").Items.Select(item => item.Id).ToHashSet();

        Assert.Equal(5, then.Count);
        Assert.Subset(Feed("2026-06-01").Items.Select(item => item.Id).ToHashSet(), then);
    }

    [Fact]
    public void No_two_items_of_the_shipped_catalog_share_an_id()
    {
        var shipped = Gpt45().Outlook.Known.Catalog;
        var items = FeedContent.OfCatalog(shipped.AsOf(new(2026, 11, 28)), CatalogPast.None(shipped), Links, int.MaxValue).Items;

        Assert.Empty(items.GroupBy(item => item.Id).Where(same => same.Count() > 1).Select(same => same.First().Title));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_newest_items_are_kept_where_there_are_too_many(int most) =>
        Assert.Equal(Feed("2025-12-01").Items.Take(most).Select(item => item.Id), Feed("2025-12-01", most).Items.Select(item => item.Id));

    [Fact]
    public void Several_projects_are_named_where_they_call_a_model()
    {
        var (assessed, outlook) = Gpt45();
        var feed = FeedContent.Of(
            [assessed, assessed with { ProjectId = "other", Project = assessed.Project with { Name = "Other" } }],
            outlook.Known,
            CatalogPast.None(outlook.Known.Catalog),
            Links,
            100);

        Assert.All(feed.Items.Where(item => item.Tags[2] == "openai/gpt-4.5-preview"), item =>
            Assert.Contains("Called by Support copilot, Other.", item.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Syndication_reads_the_Atom_feed()
    {
        var feed = Example();
        using var reader = XmlReader.Create(new StringReader(AtomText.Of(feed)));
        var read = SyndicationFeed.Load(reader);

        Assert.Equal(($"urn:uuid:{feed.Id}", feed.Title), (read.Id, read.Title.Text));
        Assert.Equal(new DateTimeOffset(2025, 4, 14, 0, 0, 0, TimeSpan.Zero), read.LastUpdatedTime);
        Assert.Equal([("alternate", feed.HomeUrl), ("self", feed.SelfUrl!)], read.Links.Select(link => (link.RelationshipType, link.Uri.OriginalString)));
        Assert.Equal(feed.Items.Select(item => ($"urn:uuid:{item.Id}", item.Title, item.Text)), read.Items.Select(
            item => (item.Id, item.Title.Text, ((TextSyndicationContent)item.Content).Text)));
    }

    [Fact]
    public void FeedReader_reads_the_Atom_feed()
    {
        var (feed, read) = (Example(), FeedReader.ReadFromString(AtomText.Of(Example())));

        Assert.Equal((FeedType.Atom, feed.Title), (read.Type, read.Title));
        Assert.Equal(feed.Items.Select(item => (item.Title, (DateTime?)item.On.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))), read.Items.Select(
            item => (item.Title, item.PublishingDate?.ToUniversalTime())));
    }

    [Fact]
    public void The_JSON_feed_says_the_same()
    {
        var (feed, read) = (Example(), JsonNode.Parse(JsonFeedText.Of(Example()))!);

        Assert.Equal(("https://jsonfeed.org/version/1.1", feed.Title, feed.HomeUrl, feed.SelfUrl), (
            (string?)read["version"], (string?)read["title"], (string?)read["home_page_url"], (string?)read["feed_url"]));
        Assert.Equal(
            feed.Items.Select(item => ($"urn:uuid:{item.Id}", item.Title, item.Text, item.Url, $"{item.On:yyyy-MM-dd}T00:00:00Z")),
            read["items"]!.AsArray().Select(
                item => ((string)item!["id"]!, (string)item["title"]!, (string)item["content_text"]!, (string)item["url"]!, (string)item["date_published"]!)));
    }

    [Fact]
    public void A_project_of_unknown_models_has_an_empty_feed_of_the_day()
    {
        var (assessed, outlook) = Assess(Catalog, "2025-12-01", "nobody/knows-this");
        var feed = FeedContent.Of([assessed], outlook.Known, CatalogPast.None(outlook.Known.Catalog), Links with { Self = null }, 100);
        using var reader = XmlReader.Create(new StringReader(AtomText.Of(feed)));

        Assert.Equal((0, new DateOnly(2025, 12, 1)), (feed.Items.Count, feed.UpdatedOn));
        Assert.Equal(["alternate"], SyndicationFeed.Load(reader).Links.Select(link => link.RelationshipType));
        Assert.Null(JsonNode.Parse(JsonFeedText.Of(feed))!["feed_url"]);
    }

    [Fact]
    public void Any_name_makes_feeds_that_can_be_read() => Names.Any.Sample(
        name =>
        {
            var (assessed, outlook) = Gpt45();
            var feed = FeedContent.Of(
                [assessed with { ProjectId = null, Project = assessed.Project with { Name = name } }],
                outlook.Known,
                CatalogPast.None(outlook.Known.Catalog),
                Links,
                100);
            using var reader = XmlReader.Create(new StringReader(AtomText.Of(feed)));

            Assert.Equal(feed.Title, SyndicationFeed.Load(reader).Title.Text);
            Assert.Equal(feed.Title, (string?)JsonNode.Parse(JsonFeedText.Of(feed))!["title"]);
        },
        iter: 100);

    private static FeedContent Feed(string asOf, int most = 100)
    {
        var (assessed, outlook) = Assess(Catalog, asOf, "acme/old");
        return FeedContent.Of([assessed], outlook.Known, CatalogPast.None(outlook.Known.Catalog), Links, most);
    }

    private static FeedContent Example()
    {
        var (assessed, outlook) = Gpt45();
        return FeedContent.Of([assessed], outlook.Known, CatalogPast.None(outlook.Known.Catalog), Links, 100);
    }
}
