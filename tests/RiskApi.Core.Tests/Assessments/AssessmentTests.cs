using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Assessments;

/// <summary>What an assessment says, on the shipped catalog.</summary>
public class AssessmentTests
{
    private static readonly Dependency Gpt45 = new()
    {
        Model = "openai/gpt-4.5-preview",
        Criticality = Criticality.Critical,
        Share = 1,
        Access = AccessPath.Direct,
        PromptCount = 14,
        Evaluation = EvaluationCoverage.None,
        MigrationLeadTimeDays = 45,
    };

    [Fact]
    public void Before_the_notice_GPT_4_5_is_a_forecast()
    {
        var scored = Assess("2025-03-15", Gpt45).Dependencies[0];

        Assert.Equal(ForecastBasis.Forecast, scored.Forecast.Basis);
        Assert.Null(scored.Lifecycle!.AnnouncedOn);
        Assert.InRange(scored.Likelihood, 0.05, 0.8);
    }

    [Fact]
    public void After_the_notice_GPT_4_5_has_a_date_and_a_day_to_start_by()
    {
        var scored = Assess("2025-04-20", Gpt45).Dependencies[0];

        Assert.Equal(ForecastBasis.Announced, scored.Forecast.Basis);
        Assert.Equal(new Deadline(new(2025, 7, 14), new(2025, 5, 30), 45, DaysLeft: 85, SlackDays: 40), scored.Deadline);
        Assert.Equal(0.035, scored.Unreadiness, 0.001);
        Assert.Equal(11.9, scored.Migration.EngineerDays, 1e-9);
    }

    [Fact]
    public void After_the_shutdown_GPT_4_5_is_retired()
    {
        var scored = Assess("2025-07-20", Gpt45).Dependencies[0];

        Assert.Equal((ForecastBasis.Retired, ModelStatus.Retired), (scored.Forecast.Basis, scored.Status));
        Assert.Equal((1.0, 1.0, 100.0), (scored.Likelihood, scored.Unreadiness, scored.Score));
        Assert.Equal(-6, scored.Deadline.DaysLeft);
    }

    [Fact]
    public void Unknown_model_never_looks_safe()
    {
        var assessment = Assess("2026-08-15", new Dependency { Model = "nobody/knows-this", Criticality = Criticality.High, MigrationLeadTimeDays = 45 });
        var scored = assessment.Dependencies[0];

        Assert.Equal((MatchKind.Unknown, ForecastBasis.Unknown, ModelStatus.Unknown), (scored.Match, scored.Forecast.Basis, scored.Status));
        Assert.True(scored.Likelihood > 0.2 && scored.Score > 15);
        Assert.Equal(ConfidenceLevel.Low, assessment.Confidence.Level);
        Assert.Contains("nobody/knows-this", assessment.Confidence.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Ambiguous_model_is_scored_as_the_candidate_that_goes_first()
    {
        var assessment = Assess("2026-08-15", new Dependency { Model = "gemini-2.5-pro", Criticality = Criticality.High, MigrationLeadTimeDays = 45 });
        var scored = assessment.Dependencies[0];

        Assert.Equal(MatchKind.Ambiguous, scored.Match);
        Assert.Equal("vertex-ai/gemini-2.5-pro", scored.ScoredAs);
        Assert.Contains("gemini-api/gemini-2.5-pro", scored.Candidates);
        Assert.InRange(scored.Likelihood, 0.9, 1);
        Assert.Equal(ConfidenceLevel.Low, assessment.Confidence.Level);
    }

    [Theory]
    [InlineData(true, true, "anthropic/claude-opus-4-8", 0.8)]
    [InlineData(false, true, "anthropic/claude-opus-4-8", 0.4)]
    [InlineData(true, false, "anthropic/claude-opus-4-8", 0)]
    [InlineData(true, null, "anthropic/claude-opus-4-8", 0)]
    [InlineData(true, true, "openai/gpt-4.5-preview", 0)]
    public void A_fallback_covers_what_it_can(bool automatic, bool? triggers, string model, double most)
    {
        var fallback = new Fallback { Model = model, Automatic = automatic, TriggersOnModelNotFound = triggers };
        var covered = Assess("2026-08-15", Gpt45 with { Fallback = fallback }).Dependencies[0];

        Assert.Equal(most * AliveProbability(model), 1 - covered.Impact, 1e-4);
    }

    [Fact]
    public void A_fallback_on_the_same_clock_covers_half()
    {
        var model = Gpt45 with { Model = "openai/gpt-5-2025-08-07" };
        var same = Assess("2026-08-15", model with { Fallback = new() { Model = "openai/gpt-5.5", Automatic = true, TriggersOnModelNotFound = true } });
        var other = Assess(
            "2026-08-15", model with { Fallback = new() { Model = "azure-openai/gpt-5.5-2026-04-24", Automatic = true, TriggersOnModelNotFound = true } });

        Assert.Equal(0.5 * 0.8 * AliveProbability("openai/gpt-5.5"), 1 - same.Dependencies[0].Impact, 1e-4);
        Assert.True(other.Dependencies[0].Impact < same.Dependencies[0].Impact);
        Assert.Contains("same clock", same.Dependencies[0].Contributions[(int)ScoreFactor.Fallback].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_is_shown_with_the_facts_that_decide_what_it_covers()
    {
        var fallback = new Fallback { Model = "bedrock/anthropic.claude-opus-4-1-20250805-v1:0", Automatic = true, TriggersOnModelNotFound = true };
        var shown = Assess("2026-11-24", Gpt45 with { Model = "openai/gpt-5-2025-08-07", Fallback = fallback }).Dependencies[0].Fallback!;

        Assert.Equal((fallback.Model, ModelStatus.Deprecated, "2027-01-08"), (shown.Model, shown.Status, shown.RetiresOn.ToString()));
        Assert.Equal((true, false), (shown.Triggers, shown.SameClock));
        Assert.Equal(0.8 * shown.AliveProbability, shown.Cover, 1e-4);
        Assert.Null(Assess("2026-11-24", Gpt45).Dependencies[0].Fallback);
    }

    [Fact]
    public void The_usage_is_shown_with_what_was_assumed()
    {
        var usage = Assess("2026-08-15", new Dependency { Model = "openai/text-embedding-3-large" }).Dependencies[0].Usage;

        Assert.Equal((DeploymentEnvironment.Production, Criticality.High, 1_000_000), (usage.Environment, usage.Criticality, usage.EmbeddedItems));
    }

    [Fact]
    public void A_name_that_moves_is_a_finding_of_its_own()
    {
        var moving = Assess("2026-08-15", new Dependency { Model = "openai/gpt-4.1" }).Dependencies[0];
        var pinned = Assess("2026-08-15", new Dependency { Model = "openai/gpt-4.1-2025-04-14" }).Dependencies[0];

        Assert.InRange(moving.SilentChange!.Probability, 0.01, 0.9);
        Assert.Null(pinned.SilentChange);
        Assert.Equal(pinned.Likelihood, moving.Likelihood);
    }

    [Fact]
    public void A_fine_tune_ends_with_its_base_model_and_takes_longer_to_replace()
    {
        var tuned = Assess("2026-08-15", new Dependency { Model = "ft:gpt-4.1-nano-2025-04-14:org::id" }).Dependencies[0];

        Assert.Equal(MatchKind.FineTune, tuned.Match);
        Assert.Equal("2026-10-23", tuned.Lifecycle!.RetiresOn.ToString());
        Assert.Equal(10, tuned.Migration.FineTuneEngineerDays);
    }

    [Fact]
    public void Old_facts_lower_the_confidence()
    {
        Assert.Equal(ConfidenceLevel.High, Assess("2026-11-24", Gpt45 with { Model = "openai/gpt-5.4-mini" }).Confidence.Level);

        var confidence = Assess("2027-03-01", Gpt45 with { Model = "openai/gpt-5.4-mini" }).Confidence;
        Assert.Equal(ConfidenceLevel.Medium, confidence.Level);
        Assert.Equal("The facts on OpenAI API were last checked on 2026-11-05, 116 days before the as-of date.", Assert.Single(confidence.Reasons));
    }

    [Fact]
    public void Concentration_is_the_share_of_the_expected_loss()
    {
        var concentration = Assess("2026-08-15", Gpt45, Gpt45 with { Model = "bedrock/anthropic.claude-3-opus-20240229-v1:0" }).Concentration;

        Assert.Equal([new("bedrock", 0.5), new("openai", 0.5)], concentration.ByProvider);
        Assert.Equal(["anthropic", "openai"], concentration.ByMaker.Select(maker => maker.Name));
        Assert.Equal(0.5, concentration.Index);
    }

    [Fact]
    public void Effort_is_the_likelihood_times_the_work()
    {
        var assessment = Assess("2025-07-20", Gpt45, Gpt45);

        Assert.Equal((2.0, 23.8), (assessment.ExpectedMigrations, assessment.ExpectedEffortDays));
    }

    /// <summary>An installation's own constants keep their version whatever our types are called, or all its projects would have changed by method.</summary>
    [Fact]
    public void A_method_with_constants_of_ones_own_keeps_its_version()
    {
        Assert.Equal("2+182d69b3", MethodVersion.Of(new() { StaleAfterDays = 100 }));
        Assert.Equal("2+bc1d33fc", MethodVersion.Of(new() { Advice = new() { GatewayEngineerDays = 6 } }));
    }

    [Fact]
    public void Changed_constants_change_the_method_version()
    {
        Assert.Equal("2", MethodVersion.Of(new()));
        Assert.StartsWith("2+", MethodVersion.Of(new() { ReadyWorkShare = 0.3 }), StringComparison.Ordinal);
        Assert.NotEqual(MethodVersion.Of(new() { ReadyWorkShare = 0.3 }), MethodVersion.Of(new() { Migration = new() { EngineerDaysPerPrompt = 1 } }));
    }

    private static Assessment Assess(string asOf, params Dependency[] dependencies) =>
        Generated.Assessor.Assess(new Project(null, null, dependencies), 365, Generated.OutlookOf(DateOnly.Parse(asOf)));

    [Theory]
    [InlineData("openai/gpt-4.1-2025-04-14", "openai/gpt-4.1-2025-04-14")]
    [InlineData("openai/gpt-4.1-2025-04-14", "openai/gpt-4.1")]
    public void A_model_gives_itself_no_cover(string model, string fallback) =>
        Assert.Equal(0, Cover(model, fallback));

    [Fact]
    public void An_unknown_model_is_covered_no_better_than_a_known_one_on_the_same_clock() =>
        Assert.Equal(Cover("openai/gpt-4.1-2025-04-14", "openai/gpt-5.5"), Cover("no-such-model-anywhere", "openai/gpt-5.5"));

    [Fact]
    public void Nobody_is_told_to_remove_a_model_that_is_one_of_several()
    {
        var ambiguous = TestCatalog.Shipped.Models
            .GroupBy(model => model.Id)
            .Where(name => name.Skip(1).Any())
            .Select(name => Assess("2026-08-15", new Dependency { Model = name.Key }))
            .Where(assessment => assessment.Dependencies[0].Match == MatchKind.Ambiguous)
            .ToArray();

        Assert.NotEmpty(ambiguous);
        Assert.All(ambiguous, assessment => Assert.DoesNotContain(assessment.Advice, action => action.Action == ActionKind.RemoveRetiredModel));
    }

    private static double AliveProbability(string model)
    {
        var outlook = Generated.OutlookOf(new(2026, 8, 15));
        return 1 - outlook.Of(outlook.Resolve(model).Known!).Retirement.Within(365).Probability;
    }

    private static double Cover(string model, string fallback) => 1 - Assess("2026-08-15", Gpt45 with
    {
        Model = model,
        Fallback = new() { Model = fallback, Automatic = true, TriggersOnModelNotFound = true },
    }).Dependencies[0].Impact;
}
