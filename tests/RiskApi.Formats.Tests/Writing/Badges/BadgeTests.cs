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
    [InlineData(47, Band.High, "47 high, low confidence")]
    [InlineData(84, Band.Critical, "84 critical, low confidence")]
    public void Low_confidence_is_grey_and_hides_no_alarm(double score, Band band, string message)
    {
        var badge = Badge(score, band, ConfidenceLevel.Low);

        Assert.Equal((message, "lightgrey", true), (badge.Message, badge.Color, badge.IsError));
    }

    [Theory]
    [InlineData(12, Band.Low, "unknown", "nobody/knows-this")]
    [InlineData(86, Band.Critical, "86 critical, 1 model unknown", "nobody/knows-this")]
    [InlineData(86, Band.Critical, "86 critical, 2 models unknown", "nobody/knows-this", "nobody/knows-that")]
    public void An_unknown_model_never_looks_safe(double score, Band band, string message, params string[] models)
    {
        var (assessed, _) = ExportSample.Assess(ExportSample.Shipped, "2026-11-24", models);
        assessed = assessed with { Assessment = assessed.Assessment with { Score = score, Band = band } };
        var badge = BadgeEndpoint.Of(assessed);

        Assert.Equal((message, "lightgrey", true), (badge.Message, badge.Color, badge.IsError));
        Assert.Contains($"model retirement risk: {message}", BadgePicture.Of(assessed), StringComparison.Ordinal);
    }

    private static BadgeEndpoint Badge(double score, Band band, ConfidenceLevel confidence)
    {
        var (assessed, _) = ExportSample.Gpt45();
        return BadgeEndpoint.Of(assessed with { Assessment = assessed.Assessment with { Score = score, Band = band, Confidence = new(confidence, []) } });
    }
}
