using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>What is within the bounds is scored, however far out.</summary>
public class ExtremeUsageTests
{
    private static readonly Dependency Most = new()
    {
        Model = "openai/text-embedding-3-large",
        Criticality = Criticality.Critical,
        RequestsPerMonth = UsageLimits.MostPerMonth,
        InputTokensPerMonth = UsageLimits.MostPerMonth,
        OutputTokensPerMonth = UsageLimits.MostPerMonth,
        PromptCount = UsageLimits.MostPrompts,
        FineTuned = true,
        EmbeddedItems = UsageLimits.MostEmbeddedItems,
        TokensPerItem = UsageLimits.MostContextTokens,
        ApprovalDays = UsageLimits.LongestApprovalDays,
        ReleaseCadenceDays = UsageLimits.LongestReleaseCadenceDays,
        ContextTokens = UsageLimits.MostContextTokens,
    };

    [Theory]
    [InlineData("openai/text-embedding-3-large")]
    [InlineData("openai/text-embedding-ada-002")]
    [InlineData("openai/gpt-4.5-preview")]
    [InlineData("nobody/knows-this")]
    public void Everything_at_its_upper_bound_takes_longer_than_anybody_has(string model)
    {
        var scored = Generated.Assess(Most with { Model = model }).Dependencies[0];

        Assert.Equal(1, scored.Unreadiness, 0.01);
        Assert.InRange(scored.Migration.LeadTimeDays, 36_500, 100_000);
    }

    [Fact]
    public void Everything_at_its_lower_bound_is_scored_too() =>
        Assert.InRange(
            Generated.Assess(new Dependency
            {
                Model = "openai/gpt-4o",
                Share = 0,
                RequestsPerMonth = 0,
                InputTokensPerMonth = 0,
                OutputTokensPerMonth = 0,
                PromptCount = 0,
                EmbeddedItems = 0,
                TokensPerItem = 1,
                ApprovalDays = 0,
                ReleaseCadenceDays = 0,
                MigrationLeadTimeDays = 1,
                ContextTokens = 1,
            }).Score,
            0,
            100);
}
