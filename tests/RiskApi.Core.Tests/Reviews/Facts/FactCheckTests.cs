using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Reviews.Facts;

/// <summary>What each check says of facts that pass, fail, leave it open, or do not concern it.</summary>
public class FactCheckTests
{
    private const string Retired = "openai/gpt-4.5-preview";
    private const string UnderNotice = "openai/gpt-5-2025-08-07";
    private const string Preview = "gemini-api/gemini-3.1-pro-preview";
    private const string Ambiguous = "gemini-2.5-pro";
    private const string Embedding = "openai/text-embedding-3-large";
    private const string FineTuned = "ft:gpt-6.1-terra:org::id";

    private static readonly Dependency Sound = Reviewed.Sound;
    private static readonly Dependency Bare = new() { Model = Sound.Model };

    public static TheoryData<FactCheck, string, Dependency, ReviewAnswer?> Cases => new()
    {
        { FactCheck.EveryModelResolves, "one model", Sound, ReviewAnswer.Yes },
        { FactCheck.EveryModelResolves, "none", Sound with { Model = "nobody/knows" }, ReviewAnswer.No },
        { FactCheck.EveryModelResolves, "several, in a test", Sound with { Model = Ambiguous, Environment = DeploymentEnvironment.Test }, ReviewAnswer.No },

        { FactCheck.NoRetiredModel, "alive", Sound, ReviewAnswer.Yes },
        { FactCheck.NoRetiredModel, "under notice", Sound with { Model = UnderNotice }, ReviewAnswer.Yes },
        { FactCheck.NoRetiredModel, "stopped", Sound with { Model = Retired }, ReviewAnswer.No },
        {
            FactCheck.NoRetiredModel,
            "stopped, in staging",
            Sound with { Model = Retired, Environment = DeploymentEnvironment.Staging },
            ReviewAnswer.NotApplicable
        },
        { FactCheck.NoRetiredModel, "unknown", Sound with { Model = "nobody/knows" }, null },
        { FactCheck.NoRetiredModel, "several", Sound with { Model = Ambiguous }, null },

        { FactCheck.UsageIsStated, "stated", Sound, ReviewAnswer.Yes },
        { FactCheck.UsageIsStated, "assumed", Bare, ReviewAnswer.No },
        { FactCheck.UsageIsStated, "one assumed", Sound with { Evaluation = null }, ReviewAnswer.No },

        { FactCheck.NamesArePinned, "a snapshot", Sound, ReviewAnswer.Yes },
        { FactCheck.NamesArePinned, "a moving name", Sound with { Model = "openai/gpt-4.1" }, ReviewAnswer.No },
        { FactCheck.NamesArePinned, "several", Sound with { Model = Ambiguous }, null },

        { FactCheck.NoPreview, "generally available", Sound, ReviewAnswer.Yes },
        { FactCheck.NoPreview, "a preview", Sound with { Model = Preview }, ReviewAnswer.No },

        { FactCheck.AccessIsDecoupled, "gateway", Sound, ReviewAnswer.Yes },
        { FactCheck.AccessIsDecoupled, "wrapper", Sound with { Access = AccessPath.Wrapper }, ReviewAnswer.Yes },
        { FactCheck.AccessIsDecoupled, "direct", Sound with { Access = AccessPath.Direct }, ReviewAnswer.No },
        { FactCheck.AccessIsDecoupled, "not stated", Bare, null },

        { FactCheck.Fallbacks, "one", Sound, null },
        { FactCheck.Fallbacks, "none", Sound with { Fallback = null }, ReviewAnswer.NotApplicable },

        { FactCheck.FallbackIsNamed, "named", Sound, ReviewAnswer.Yes },
        { FactCheck.FallbackIsNamed, "none", Sound with { Fallback = null }, ReviewAnswer.No },
        { FactCheck.FallbackIsNamed, "none, of low criticality", Sound with { Fallback = null, Criticality = Criticality.Low }, ReviewAnswer.NotApplicable },
        { FactCheck.FallbackIsNamed, "stored vectors", Sound with { Model = Embedding, Fallback = null }, ReviewAnswer.NotApplicable },
        { FactCheck.FallbackIsNamed, "none, criticality assumed", Bare, ReviewAnswer.No },

        { FactCheck.FallbackTriggersOnModelNotFound, "it does", Sound, ReviewAnswer.Yes },
        { FactCheck.FallbackTriggersOnModelNotFound, "it does not", With(Sound.Fallback! with { TriggersOnModelNotFound = false }), ReviewAnswer.No },
        { FactCheck.FallbackTriggersOnModelNotFound, "not stated", With(Sound.Fallback! with { TriggersOnModelNotFound = null }), null },
        { FactCheck.FallbackTriggersOnModelNotFound, "no fallback", Sound with { Fallback = null }, ReviewAnswer.NotApplicable },

        { FactCheck.FallbackRunsOnAnotherClock, "another", Sound, ReviewAnswer.Yes },
        { FactCheck.FallbackRunsOnAnotherClock, "same provider and maker", With(Sound.Fallback! with { Model = "openai/gpt-5.5" }), ReviewAnswer.No },
        { FactCheck.FallbackRunsOnAnotherClock, "itself", With(Sound.Fallback! with { Model = "gpt-6.2-sol" }), ReviewAnswer.No },
        { FactCheck.FallbackRunsOnAnotherClock, "unknown", With(Sound.Fallback! with { Model = "nobody/knows" }), ReviewAnswer.No },

        { FactCheck.FallbackOutlastsTheHorizon, "it does", Sound, ReviewAnswer.Yes },
        { FactCheck.FallbackOutlastsTheHorizon, "stopped", With(Sound.Fallback! with { Model = "anthropic/claude-3-opus-20240229" }), ReviewAnswer.No },
        {
            FactCheck.FallbackOutlastsTheHorizon,
            "under notice",
            With(Sound.Fallback! with { Model = "bedrock/anthropic.claude-opus-4-1-20250805-v1:0" }),
            ReviewAnswer.No
        },
        { FactCheck.FallbackOutlastsTheHorizon, "likely to go", With(Sound.Fallback! with { Model = Preview }), ReviewAnswer.No },
        { FactCheck.FallbackOutlastsTheHorizon, "unknown", With(Sound.Fallback! with { Model = "nobody/knows" }), ReviewAnswer.No },

        { FactCheck.FallbackIsAutomatic, "automatic", Sound, ReviewAnswer.Yes },
        { FactCheck.FallbackIsAutomatic, "by hand", With(Sound.Fallback! with { Automatic = false }), ReviewAnswer.No },
        {
            FactCheck.FallbackIsAutomatic,
            "by hand, not critical",
            With(Sound.Fallback! with { Automatic = false }) with { Criticality = Criticality.High },
            ReviewAnswer.NotApplicable
        },

        { FactCheck.EvaluationIsAutomatic, "full", Sound, ReviewAnswer.Yes },
        { FactCheck.EvaluationIsAutomatic, "partial", Sound with { Evaluation = EvaluationCoverage.Partial }, ReviewAnswer.No },
        { FactCheck.EvaluationIsAutomatic, "none", Sound with { Evaluation = EvaluationCoverage.None }, ReviewAnswer.No },
        { FactCheck.EvaluationIsAutomatic, "not stated", Bare, null },

        { FactCheck.ReplacementIsKnown, "not going", Sound, ReviewAnswer.NotApplicable },
        { FactCheck.ReplacementIsKnown, "advised", Sound with { Model = UnderNotice }, ReviewAnswer.Yes },

        { FactCheck.StoredVectors, "none", Sound, ReviewAnswer.NotApplicable },
        { FactCheck.StoredVectors, "some, in staging", Sound with { Model = Embedding, EmbeddedItems = 5, Environment = DeploymentEnvironment.Staging }, null },

        { FactCheck.FineTunes, "none", Sound, ReviewAnswer.NotApplicable },
        { FactCheck.FineTunes, "one", Sound with { Model = FineTuned }, null },

        { FactCheck.FineTunedBasesLast, "none", Sound, ReviewAnswer.NotApplicable },
        { FactCheck.FineTunedBasesLast, "base without a notice", Sound with { Model = FineTuned }, ReviewAnswer.Yes },
        { FactCheck.FineTunedBasesLast, "base stopped", Sound with { Model = "ft:gpt-4.1-nano-2025-04-14:org::id" }, ReviewAnswer.No },

        { FactCheck.ModelsUnderNotice, "none", Sound, ReviewAnswer.NotApplicable },
        { FactCheck.ModelsUnderNotice, "one", Sound with { Model = UnderNotice }, null },

        { FactCheck.StartByNotPassed, "time left", Sound, ReviewAnswer.Yes },
        { FactCheck.StartByNotPassed, "17 days left for 10", Sound with { Model = UnderNotice }, ReviewAnswer.Yes },
        { FactCheck.StartByNotPassed, "17 days left for 18", Sound with { Model = UnderNotice, MigrationLeadTimeDays = 18 }, ReviewAnswer.No },
        { FactCheck.StartByNotPassed, "stopped", Sound with { Model = Retired }, ReviewAnswer.No },

        { FactCheck.NoticeLeavesEnoughTime, "short", Sound, ReviewAnswer.Yes },
        { FactCheck.NoticeLeavesEnoughTime, "long", Sound with { MigrationLeadTimeDays = 700 }, ReviewAnswer.No },

        { FactCheck.LeadTimeIsStated, "stated", Sound, ReviewAnswer.Yes },
        { FactCheck.LeadTimeIsStated, "derived", Sound with { MigrationLeadTimeDays = null }, ReviewAnswer.No },

        { FactCheck.VolumesAreStated, "stated", Sound, ReviewAnswer.Yes },
        { FactCheck.VolumesAreStated, "one is not", Sound with { OutputTokensPerMonth = null }, ReviewAnswer.No },

        { FactCheck.ReplacementPriceFits, "not going", Sound, ReviewAnswer.NotApplicable },
        { FactCheck.ReplacementPriceFits, "dearer", Sound with { Model = UnderNotice }, ReviewAnswer.No },
        { FactCheck.ReplacementPriceFits, "no volume", Sound with { Model = UnderNotice, InputTokensPerMonth = null }, null },

        { FactCheck.ForcedWork, "any", Sound, null },
        { FactCheck.OwnerIsNamed, "none", Sound, ReviewAnswer.No },
        { FactCheck.NoDominantProvider, "all with one", Sound, ReviewAnswer.No },
        { FactCheck.NoRetirementWave, "one model", Sound with { Model = UnderNotice }, ReviewAnswer.Yes },
        { FactCheck.ExposureIsModerate, "moderate", Sound, ReviewAnswer.Yes },
        { FactCheck.ExposureIsModerate, "critical", Sound with { Model = Retired, Fallback = null }, ReviewAnswer.No },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Facts_answer_what_they_decide(FactCheck check, string facts, Dependency dependency, ReviewAnswer? answer)
    {
        var item = Reviewed.Fact(check, Reviewed.Today, dependency);

        Assert.True(
            answer == item.Fact!.Answer,
            $"{check}, {facts}: {item.Fact.Answer} because {string.Join(' ', item.Fact.Evidence.Select(evidence => evidence.Because))}");
        Assert.Equal(answer == ReviewAnswer.NotApplicable, item.Fact.Evidence.Count == 0);
        Assert.All(item.Fact.Evidence, evidence => Assert.Matches(@"^\S.*\.$", evidence.Because));
    }

    [Fact]
    public void Every_check_has_cases() => Assert.Empty(Enum.GetValues<FactCheck>().Except(Cases.Select(row => row.Data.Item1)));

    [Fact]
    public void A_vendors_recommendation_at_a_lower_price_fits()
    {
        var gpt45 = Reviewed.Sound with { Model = Retired, InputTokensPerMonth = 900_000_000, OutputTokensPerMonth = 120_000_000 };
        var item = Reviewed.Fact(FactCheck.ReplacementPriceFits, new(2025, 4, 20), gpt45);

        Assert.Equal("openai/gpt-4.1-2025-04-14 changes the bill by USD -82,740 a month, -97 %.", item.Fact!.Evidence[0].Because);
        Assert.Equal(ReviewAnswer.Yes, item.Answer);
    }

    [Fact]
    public void One_no_decides_and_comes_first()
    {
        var item = Reviewed.Fact(FactCheck.AccessIsDecoupled, Reviewed.Today, Sound, Bare, Sound with { Access = AccessPath.Direct });

        Assert.Equal(ReviewAnswer.No, item.Answer);
        Assert.Equal([ReviewAnswer.No, null, ReviewAnswer.Yes], item.Fact!.Evidence.Select(evidence => evidence.Answer));
    }

    [Fact]
    public void Two_models_that_stop_within_30_days_are_a_wave()
    {
        var item = Reviewed.Fact(FactCheck.NoRetirementWave, Reviewed.Today, Sound with
        {
            Model = UnderNotice
        }, Sound with { Model = "bedrock/anthropic.claude-opus-4-1-20250805-v1:0" });

        Assert.Equal(
            "openai/gpt-5-2025-08-07 stops on 2026-12-11 and bedrock/anthropic.claude-opus-4-1-20250805-v1:0 on 2027-01-08.",
            Assert.Single(item.Fact!.Evidence).Because);
    }

    [Fact]
    public void Two_callers_of_one_model_are_no_wave() =>
        Assert.Equal(ReviewAnswer.Yes, Reviewed.Fact(
            FactCheck.NoRetirementWave, Reviewed.Today, Sound with { Model = UnderNotice }, Sound with { Model = "gpt-5" }).Answer);

    [Fact]
    public void The_projects_own_criticality_counts_as_stated()
    {
        var project = new Project("Test", Criticality.Low, [Sound with { Criticality = null }]);

        Assert.Equal(ReviewAnswer.Yes, Reviewed.Of(Reviewed.ChecklistOf(Reviewed.Item("item", FactCheck.UsageIsStated)), project).Items[0].Answer);
    }

    [Fact]
    public void A_spread_loss_and_a_named_owner_are_in_order()
    {
        var project = Reviewed.ProjectOf(Sound, Sound with { Model = "anthropic/claude-sonnet-5-5", Fallback = null, Criticality = Criticality.Medium }) with
        {
            Owner = "ada@example.com"
        };
        var review = Reviewed.Of(
            Reviewed.ChecklistOf(Reviewed.Item("owner", FactCheck.OwnerIsNamed), Reviewed.Item("spread", FactCheck.NoDominantProvider)), project);

        Assert.Equal("ada@example.com answers for it.", review.Items[0].Fact!.Evidence[0].Because);
        Assert.Equal(ReviewAnswer.Yes, review.Items[1].Answer);
    }

    [Fact]
    public void Models_that_stop_on_one_day_are_one_wave_in_whatever_order_they_are_listed()
    {
        Dependency[] together = [Sound with { Model = UnderNotice }, Sound with { Model = "openai/gpt-5-mini-2025-08-07" }];

        Assert.Equal(Wave(together), Wave([.. together.Reverse()]));

        static string? Wave(Dependency[] dependencies) => Reviewed.Of(
            Reviewed.ChecklistOf(Reviewed.Item("wave", FactCheck.NoRetirementWave)), Reviewed.ProjectOf(dependencies)).Items[0].FactsFingerprint;
    }

    private static Dependency With(Fallback fallback) => Sound with { Fallback = fallback };
}
