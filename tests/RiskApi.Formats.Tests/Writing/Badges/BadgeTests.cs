using RiskApi.Core.Scoring;
using RiskApi.Formats.Writing.Badges;

namespace RiskApi.Formats.Tests.Writing.Badges;

/// <summary>Badges that never look safer than is known.</summary>
public class BadgeTests
{
    [Theory]
    [InlineData(7, Band.Low, "7 low", "brightgreen")]
    [InlineData(23.4, Band.Moderate, "23 moderate", "yellow")]
    [InlineData(47, Band.High, "47 high", "orange")]
    [InlineData(84, Band.Critical, "84 critical", "red")]
    public void A_badge_has_the_colour_of_its_band(double score, Band band, string message, string color)
    {
        var badge = Badge(score, band, ConfidenceLevel.High);

        Assert.Equal((1, "model retirement risk", message, color, false), (badge.SchemaVersion, badge.Label, badge.Message, badge.Color, badge.IsError));
        Assert.InRange(badge.CacheSeconds, 300, 86_400);
    }

    [Theory]
    [InlineData(7, Band.Low, "unknown")]
    [InlineData(23, Band.Moderate, "unknown")]
    [InlineData(47, Band.High, "unknown (47 high)")]
    [InlineData(84, Band.Critical, "unknown (84 critical)")]
    public void Low_confidence_is_grey_and_hides_no_alarm(double score, Band band, string message)
    {
        var badge = Badge(score, band, ConfidenceLevel.Low);

        Assert.Equal((message, "lightgrey", true), (badge.Message, badge.Color, badge.IsError));
    }

    [Fact]
    public void An_unknown_model_never_looks_safe()
    {
        var (assessed, _) = ExportSample.Assess(ExportSample.Shipped, "2026-11-24", "nobody/knows-this");

        Assert.Equal("lightgrey", BadgeEndpoint.Of(assessed).Color);
        Assert.Contains("model retirement risk: unknown", BadgePicture.Of(assessed), StringComparison.Ordinal);
    }

    private static BadgeEndpoint Badge(double score, Band band, ConfidenceLevel confidence)
    {
        var (assessed, _) = ExportSample.Gpt45();
        return BadgeEndpoint.Of(assessed with { Assessment = assessed.Assessment with { Score = score, Band = band, Confidence = new(confidence, []) } });
    }
}
