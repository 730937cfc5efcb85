using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>Advice about fallbacks that an engineer once refused to sign, with what is right instead.</summary>
public class SeenFallbackTests
{
    private const long Busy = 5_000_000;

    [Fact]
    public void No_fallback_is_mended_behind_what_has_stopped()
    {
        var fallback = new Fallback { Model = "openrouter/deepseek/deepseek-chat" };
        var stopped = new Dependency { Model = "deepseek/deepseek-chat", RequestsPerMonth = Busy, Fallback = fallback };

        Assert.DoesNotContain(Assess(stopped).Advice, action => action.Action == ActionKind.RepairFallback);
    }

    [Fact]
    public void A_fallback_that_has_answered_since_the_model_stopped_takes_its_place()
    {
        var fallback = new Fallback { Model = "openai/gpt-6.1-sol", Automatic = true, TriggersOnModelNotFound = true };
        var first = Assess(new Dependency { Model = "openai/gpt-4.5-preview", RequestsPerMonth = Busy, Fallback = fallback }).Advice[0];

        Assert.Equal(("openai/gpt-6.1-sol", 1.0), (first.Replacement, first.EffortDays));
        Assert.Contains("answers as the fallback already", first.Title, StringComparison.Ordinal);
        Assert.Contains("something else has to stand behind it", first.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_fallback_of_staging_waits_for_what_takes_more_off()
    {
        var staging = new Dependency
        {
            Model = "bedrock/anthropic.claude-fable-5-1",
            RequestsPerMonth = 200_000,
            Environment = DeploymentEnvironment.Staging,
            Fallback = new() { Model = "openai/gpt-4-0613", TriggersOnModelNotFound = true },
        };

        Assert.NotEqual(
            ActionKind.RepairFallback,
            Assess(new Dependency { Model = "gemini-api/gemini-exp-1121", RequestsPerMonth = 0 }, staging).Advice[0].Action);
    }

    [Fact]
    public void A_fallback_that_does_not_take_over_is_mended_today()
    {
        var portal = new Dependency
        {
            Model = "azure/gpt-4.1",
            RequestsPerMonth = 500_000,
            Access = AccessPath.Gateway,
            ApprovalDays = 45,
            Fallback = new() { Model = "bedrock/anthropic.claude-sonnet-4-6", Automatic = true, TriggersOnModelNotFound = false },
        };

        Assert.Equal(new DateOnly(2026, 11, 28), Assess(portal).Advice.Single(action => action.Action == ActionKind.RepairFallback).StartByOn);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void A_mended_fallback_takes_off_what_one_that_works_has_less(bool automatic, bool triggers)
    {
        static Dependency With(bool takesOver, bool onNotFound) => new()
        {
            Model = "azure/gpt-4.1",
            RequestsPerMonth = Busy,
            Fallback = new() { Model = "bedrock/anthropic.claude-sonnet-4-6", Automatic = takesOver, TriggersOnModelNotFound = onNotFound },
        };
        var broken = Assess(With(automatic, triggers));
        var mended = broken.Advice.Single(action => action.Action == ActionKind.RepairFallback);

        Assert.Equal(broken.Score - Assess(With(true, true)).Score, mended.PointsRemoved, 1);
    }

    private static Assessment Assess(params Dependency[] dependencies) => Generated.Assessor.Assess(
        new Project(null, Criticality.High, dependencies), 365, Generated.OutlookOf(new(2026, 11, 28)));
}
