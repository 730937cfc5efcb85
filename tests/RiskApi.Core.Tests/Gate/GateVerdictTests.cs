using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Gate;

/// <summary>What verdicts say, on the shipped catalog.</summary>
public class GateVerdictTests
{
    private const string Gpt45 = "openai/gpt-4.5-preview";
    private static readonly DateOnly BeforeNotice = new(2025, 3, 15);
    private static readonly DateOnly AfterNotice = new(2025, 4, 20);
    private static readonly DateOnly AfterShutdown = new(2025, 7, 20);

    [Theory]
    [InlineData("2025-03-15", GateCode.ModelInPreview)]
    [InlineData("2025-04-20", GateCode.ModelUnderNotice)]
    [InlineData("2025-07-20", GateCode.ModelRetired)]
    public void The_code_follows_the_life_of_GPT_4_5(string asOf, GateCode code)
    {
        var policy = new GatePolicy { NoRetiredModels = true, NoModelsUnderNotice = true, NoPreviewModels = true };

        Assert.Equal(code, Assert.Single(Decide(DateOnly.Parse(asOf), policy).Reasons).Code);
    }

    [Theory]
    [InlineData("2025-07-14", false)]
    [InlineData("2025-07-15", true)]
    public void The_day_before_which_nothing_retires_is_allowed_itself(string day, bool fails) =>
        Assert.Equal(fails, Fails(AfterNotice, new GatePolicy { NothingRetiresBefore = DateOnly.Parse(day) }));

    [Theory]
    [InlineData(84, false)]
    [InlineData(85, true)]
    public void The_last_of_the_days_within_which_nothing_retires_counts(int days, bool fails) =>
        Assert.Equal(fails, Fails(AfterNotice, new GatePolicy { NothingRetiresWithinDays = days }));

    [Theory]
    [InlineData("2025-05-30", false)]
    [InlineData("2025-05-31", true)]
    public void On_the_day_to_start_by_there_is_still_time(string asOf, bool fails) =>
        Assert.Equal(fails, Fails(DateOnly.Parse(asOf), new GatePolicy { StartByNotPassed = true }));

    [Fact]
    public void A_limit_that_is_met_exactly_passes()
    {
        var assessment = Assess(AfterNotice, Dependency(Gpt45));
        var scored = assessment.Dependencies[0];
        var policy = new GatePolicy
        {
            MaximumScore = assessment.Score,
            MaximumDependencyScore = scored.Score,
            MaximumLikelihood = scored.Likelihood,
            MaximumUnreadiness = scored.Unreadiness,
            MaximumImpact = scored.Impact,
            MinimumConfidence = assessment.Confidence.Level,
        };

        Assert.Equal(Verdict.Pass, GateVerdict.Of(assessment, policy).Verdict);
        Assert.Equal(6, GateVerdict.Of(assessment with
        {
            Score = 100,
            Confidence = new(ConfidenceLevel.Low, []),
            Dependencies = [Worse(scored)]
        }, policy with { MinimumConfidence = ConfidenceLevel.High }).Reasons.Count);

        static DependencyAssessment Worse(DependencyAssessment one) => one with { Score = 100, Likelihood = 1, Unreadiness = 1, Impact = 1.1 };
    }

    [Fact]
    public void A_retired_model_is_reported_once()
    {
        var policy = new GatePolicy { NoRetiredModels = true, NoModelsUnderNotice = true, NothingRetiresWithinDays = 30, StartByNotPassed = true };

        Assert.Equal(GateCode.ModelRetired, Assert.Single(Decide(AfterShutdown, policy).Reasons).Code);
    }

    [Theory]
    [InlineData(GateCode.ModelUnderNotice)]
    [InlineData(GateCode.RetiresTooSoon)]
    [InlineData(GateCode.StartByPassed)]
    public void A_retired_model_fails_every_check_of_a_notice_or_a_date_by_itself(GateCode code)
    {
        var policy = code switch
        {
            GateCode.ModelUnderNotice => new GatePolicy { NoModelsUnderNotice = true },
            GateCode.RetiresTooSoon => new GatePolicy { NothingRetiresWithinDays = 1 },
            _ => new GatePolicy { StartByNotPassed = true },
        };

        Assert.Equal(code, Assert.Single(Decide(AfterShutdown, policy).Reasons).Code);
    }

    [Fact]
    public void A_tentative_date_counts_where_the_policy_says_so()
    {
        var tentative = Assess(new(2026, 11, 24), Dependency("azure-openai/gpt-5.4-2026-03-05"));
        var policy = new GatePolicy { NothingRetiresWithinDays = 3650 };

        Assert.Equal(Verdict.Pass, GateVerdict.Of(tentative, policy).Verdict);
        Assert.Contains("without commitment", Assert.Single(
            GateVerdict.Of(tentative, policy with { CountTentativeDates = true }).Reasons).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody/knows-this", "unknown")]
    [InlineData("gemini-2.5-pro", "ambiguous")]
    public void What_is_not_one_known_model_fails_where_nothing_unknown_is_let_through(string model, string found) =>
        Assert.Equal(
            found, Assert.Single(GateVerdict.Of(Assess(new(2026, 11, 24), Dependency(model)), new GatePolicy { NoUnknownModels = true }).Reasons).Found);

    [Fact]
    public void An_ambiguous_name_is_held_to_the_date_of_the_model_it_is_scored_as() =>
        Assert.Equal("vertex-ai/gemini-2.5-pro", Assert.Single(
            GateVerdict.Of(Assess(new(2026, 8, 15), Dependency("gemini-2.5-pro")), new GatePolicy { NothingRetiresWithinDays = 365 }).Reasons).Model);

    [Fact]
    public void A_name_that_moves_is_to_be_pinned() => Assert.Contains(
        "openai/gpt-4.1-2025-04-14",
        Assert.Single(GateVerdict.Of(Assess(new(2026, 8, 15), Dependency("openai/gpt-4.1")), new GatePolicy { NoMovingNames = true }).Reasons).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_message_says_what_to_do() => Assert.Equal(
        "Notice of retirement was given for openai/gpt-4.5-preview; it stops answering on 2025-07-14. Migrate openai/gpt-4.5-preview to openai/gpt-4.1-2025-04-14 (11.9 engineer-days; score after it: 25.5).",
        Assert.Single(Decide(AfterNotice, new GatePolicy { NoModelsUnderNotice = true }).Reasons).Message);

    [Fact]
    public void Only_production_is_checked_where_the_policy_says_so()
    {
        var assessment = Assess(AfterShutdown, Dependency(Gpt45) with { Environment = DeploymentEnvironment.Staging });
        var policy = new GatePolicy { NoRetiredModels = true };

        Assert.Equal(Verdict.Fail, GateVerdict.Of(assessment, policy).Verdict);
        Assert.Equal(Verdict.Pass, GateVerdict.Of(assessment, policy with { ProductionOnly = true }).Verdict);
    }

    [Fact]
    public void An_exemption_lets_a_finding_through_until_its_day_and_then_says_so()
    {
        var policy = new GatePolicy
        {
            NoModelsUnderNotice = true,
            Exemptions = [new() { Code = GateCode.ModelUnderNotice, Dependency = Gpt45, Reason = "Under way.", ExpiresOn = AfterNotice }],
        };

        var exempt = Decide(AfterNotice, policy);
        Assert.Equal((Verdict.Pass, 1), (exempt.Verdict, exempt.ExemptFindings.Count));

        var ended = Decide(AfterNotice.AddDays(1), policy);
        Assert.EndsWith("Its exemption ended on 2025-04-20.", Assert.Single(ended.Reasons).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exemption_of_one_dependency_does_not_cover_another()
    {
        var policy = new GatePolicy
        {
            NoRetiredModels = true,
            Exemptions = [new() { Code = GateCode.ModelRetired, Dependency = Gpt45, Reason = "Dead code.", ExpiresOn = AfterShutdown }],
        };

        var verdict = GateVerdict.Of(Assess(AfterShutdown, Dependency(Gpt45), Dependency("anthropic/claude-instant-1.2")), policy);

        Assert.Equal("anthropic/claude-instant-1.2", Assert.Single(verdict.Reasons).Dependency);
    }

    [Fact]
    public void What_a_vendor_did_since_the_baseline_is_new()
    {
        var policy = new GatePolicy { NoRetiredModels = true, NoModelsUnderNotice = true, OnlyNewFindings = true };

        Assert.Equal(Verdict.Fail, GateVerdict.Of(Assess(AfterNotice, Dependency(Gpt45)), policy, Assess(BeforeNotice, Dependency(Gpt45))).Verdict);
        Assert.Equal(Verdict.Pass, GateVerdict.Of(Assess(AfterNotice.AddDays(1), Dependency(Gpt45)), policy, Assess(AfterNotice, Dependency(Gpt45))).Verdict);
        Assert.Equal(Verdict.Fail, GateVerdict.Of(Assess(AfterShutdown, Dependency(Gpt45)), policy, Assess(AfterNotice, Dependency(Gpt45))).Verdict);
    }

    [Fact]
    public void A_second_dependency_on_a_known_retired_model_is_new()
    {
        var policy = new GatePolicy { NoRetiredModels = true, OnlyNewFindings = true };
        var verdict = GateVerdict.Of(Assess(AfterShutdown, Dependency(Gpt45), Dependency("gpt-4.5-preview")), policy, Assess(AfterShutdown, Dependency(Gpt45)));

        Assert.Equal((1, 1), (verdict.Reasons.Count, verdict.KnownFindings.Count));
    }

    [Fact]
    public void A_known_model_spelled_in_another_way_is_not_new() => Assert.Equal(
        Verdict.Pass,
        GateVerdict.Of(
            Assess(AfterShutdown, Dependency("gpt-4.5-preview")),
            new GatePolicy { NoRetiredModels = true, OnlyNewFindings = true },
            Assess(AfterShutdown, Dependency(Gpt45))).Verdict);

    [Fact]
    public void A_known_finding_that_reaches_production_is_new()
    {
        var policy = new GatePolicy { NoRetiredModels = true, OnlyNewFindings = true };
        var (staging, production) = (
            Assess(AfterShutdown, Dependency(Gpt45) with { Environment = DeploymentEnvironment.Staging }), Assess(AfterShutdown, Dependency(Gpt45)));

        Assert.Equal(Verdict.Fail, GateVerdict.Of(production, policy, staging).Verdict);
        Assert.Equal(Verdict.Pass, GateVerdict.Of(staging, policy, production).Verdict);
    }

    [Fact]
    public void A_baseline_is_not_looked_at_where_the_policy_does_not_ask_for_new_findings() =>
        Assert.Equal(Verdict.Fail, GateVerdict.Of(
            Assess(AfterShutdown, Dependency(Gpt45)), new GatePolicy { NoRetiredModels = true }, Assess(AfterShutdown, Dependency(Gpt45))).Verdict);

    [Fact]
    public void New_findings_can_only_be_told_by_a_baseline() =>
        Assert.Throws<ArgumentException>(() => Decide(AfterNotice, new GatePolicy { NoRetiredModels = true, OnlyNewFindings = true }));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_policy_without_a_limit_asks_for_nothing(bool limit, bool isEmpty) =>
        Assert.Equal(isEmpty, new GatePolicy { NoRetiredModels = limit, OnlyNewFindings = true, ProductionOnly = true, CountTentativeDates = true }.IsEmpty);

    private static bool Fails(DateOnly asOf, GatePolicy policy) => Decide(asOf, policy).Verdict == Verdict.Fail;

    private static GateVerdict Decide(DateOnly asOf, GatePolicy policy) => GateVerdict.Of(Assess(asOf, Dependency(Gpt45)), policy);

    private static Dependency Dependency(string model) =>
        new() { Model = model, Criticality = Criticality.Critical, PromptCount = 14, MigrationLeadTimeDays = 45 };

    private static Assessment Assess(DateOnly asOf, params Dependency[] dependencies) =>
        Generated.Assessor.Assess(new Project(null, null, dependencies), 365, Generated.OutlookOf(asOf));
}
