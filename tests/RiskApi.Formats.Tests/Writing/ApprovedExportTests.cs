using System.Text.Json;
using RiskApi.Core.Catalog.History;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Tests.Writing.Badges;
using RiskApi.Formats.Writing.Badges;
using RiskApi.Formats.Writing.Calendars;
using RiskApi.Formats.Writing.Feeds;
using RiskApi.Formats.Writing.Portals;
using RiskApi.Testing;

namespace RiskApi.Formats.Tests.Writing;

/// <summary>What is written for GPT-4.5 on 2025-04-20 was looked at and approved.</summary>
public class ApprovedExportTests
{
    /// <summary>After a change that is meant, run the tests with APPROVE_EXPORTS=1, look at the files and commit them.</summary>
    [Theory]
    [InlineData("timeline.svg")]
    [InlineData("factors.svg")]
    [InlineData("curve.svg")]
    [InlineData("badge.svg")]
    [InlineData("badge.json")]
    [InlineData("catalog-info.yaml")]
    [InlineData("calendar.ics")]
    [InlineData("feed.atom")]
    [InlineData("feed.json")]
    public async Task The_example_is_written_as_approved(string name)
    {
        var file = Repository.Path("tests", "RiskApi.Formats.Tests", "Writing", "Approved", name);
        var written = Write(name);
        if (Environment.GetEnvironmentVariable("APPROVE_EXPORTS") == "1")
        {
            await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings(), written.ReplaceLineEndings());
        Assert.Equal(written, Write(name));
        Assert.DoesNotContain("…", written, StringComparison.Ordinal);
    }

    private static string Write(string name)
    {
        var (assessed, outlook) = ExportSample.Gpt45();
        var feed = FeedContent.Of([assessed], outlook.Known, CatalogPast.None(outlook.Known.Catalog), ExportSample.Links, 20);
        return name switch
        {
            "timeline.svg" => TimelinePicture.Of(assessed),
            "factors.svg" => FactorsPicture.Of(assessed),
            "curve.svg" => CurvePicture.Of(assessed, outlook),
            "badge.svg" => BadgePicture.Of(assessed),
            "badge.json" => JsonSerializer.Serialize(BadgeEndpoint.Of(assessed), BadgeJson.Default.BadgeEndpoint),
            "catalog-info.yaml" => CatalogInfo.Of(
                [assessed with { Project = assessed.Project with { Team = "Customer Care", Tags = ["Chat", "a|b"] } }], ExportSample.Links),
            "calendar.ics" => CalendarText.Of([assessed], outlook.Known, CatalogPast.None(outlook.Known.Catalog), ExportSample.Links),
            "feed.atom" => AtomText.Of(feed),
            _ => JsonFeedText.Of(feed),
        };
    }
}
