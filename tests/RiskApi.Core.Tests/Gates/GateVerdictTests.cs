using CsCheck;
using RiskApi.Gates;
using RiskApi.Scoring;
using RiskApi.Tests.Scoring;
using RiskApi.Usage;

namespace RiskApi.Tests.Gates;

public class GateVerdictTests
{
    private static readonly Gen<GatePolicy> Policies = Gen.Select(
        Gen.Double[0, 100].Nullable(), Gen.Double[0, 1].Nullable(), Gen.Bool.Nullable(), Gen.Bool.Nullable(), Gen.Int[1, 3650].Nullable(), Gen.Bool.Nullable(),
        Gen.OneOf<ConfidenceLevel?>(null, ConfidenceLevel.High, ConfidenceLevel.Medium, ConfidenceLevel.Low),
        (score, share, retired, unknown, days, startBy, confidence) => new GatePolicy
        {
            MaximumScore = score,
            MaximumDependencyScore = score,
            MaximumLikelihood = share,
            MaximumUnreadiness = share,
            MaximumImpact = share,
            NoRetiredModels = retired,
            NoModelsUnderNotice = unknown,
            NoPreviewModels = retired,
            NoUnknownModels = unknown,
            NothingRetiresWithinDays = days,
            StartByNotPassed = startBy,
            MinimumConfidence = confidence,
        });

    [Fact]
    public void GPT_4_5_six_days_after_its_notice_fails_for_the_reasons_that_hold()
    {
        var verdict = GateVerdict.Of(Gpt45("2025-04-20"), new() { NothingRetiresWithinDays = 90, NoModelsUnderNotice = true, NoRetiredModels = true, StartByNotPassed = true });

        Assert.Equal(Verdict.Fail, verdict.Verdict);
        Assert.Equal([GateCode.ModelUnderNotice, GateCode.RetiresTooSoon], verdict.Reasons.Select(reason => reason.Code));
        Assert.All(verdict.Reasons, reason => Assert.Equal("openai/gpt-4.5-preview", reason.Dependency));
        Assert.Equal(("2025-07-14", "2025-07-20"), (verdict.Reasons[1].Found, verdict.Reasons[1].Limit));
    }

    [Theory]
    [InlineData("2025-05-30", Verdict.Pass)]
    [InlineData("2025-05-31", Verdict.Fail)]
    public void The_day_to_start_by_is_the_last_that_passes(string asOf, Verdict verdict) =>
        Assert.Equal(verdict, GateVerdict.Of(Gpt45(asOf), new() { StartByNotPassed = true }).Verdict);

    [Theory]
    [InlineData("2025-07-14", Verdict.Pass)]
    [InlineData("2025-07-15", Verdict.Fail)]
    public void What_retires_on_the_day_does_not_retire_before_it(string before, Verdict verdict) =>
        Assert.Equal(verdict, GateVerdict.Of(Gpt45("2025-04-20"), new() { NothingRetiresBefore = DateOnly.Parse(before) }).Verdict);

    [Theory]
    [InlineData(84, Verdict.Pass)]
    [InlineData(85, Verdict.Fail)]
    public void Within_a_number_of_days_includes_the_last(int days, Verdict verdict) =>
        Assert.Equal(verdict, GateVerdict.Of(Gpt45("2025-04-20"), new() { NothingRetiresWithinDays = days }).Verdict);

    [Fact]
    public void A_retired_model_fails_as_retired_and_not_for_its_dates()
    {
        var verdict = GateVerdict.Of(Gpt45("2025-07-20"), new() { NoRetiredModels = true, NothingRetiresWithinDays = 90, StartByNotPassed = true });

        Assert.Equal([GateCode.ModelRetired], verdict.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void An_unknown_model_fails_where_none_is_allowed()
    {
        var verdict = GateVerdict.Of(Generated.Assess(new Dependency { Model = "nobody/knows-this" }), new() { NoUnknownModels = true, MinimumConfidence = ConfidenceLevel.Medium });

        Assert.Equal([GateCode.ConfidenceTooLow, GateCode.ModelUnknown], verdict.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void A_project_passes_exactly_where_nothing_speaks_against_it() => Gen.Select(Generated.Project, Policies).Sample((project, policy) =>
    {
        var verdict = GateVerdict.Of(Generated.Assess(project), policy);
        Assert.Equal(verdict.Reasons.Count == 0, verdict.Verdict == Verdict.Pass);
    });

    [Fact]
    public void Loosening_a_policy_never_turns_a_pass_into_a_fail() =>
        Gen.Select(Generated.Project, Policies, Gen.Double[0, 50], Gen.Double[0, 0.5], Gen.Int[0, 1000]).Sample((project, policy, points, share, days) =>
        {
            var assessment = Generated.Assess(project);
            var looser = policy with
            {
                MaximumScore = policy.MaximumScore + points,
                MaximumDependencyScore = policy.MaximumDependencyScore + points,
                MaximumLikelihood = policy.MaximumLikelihood + share,
                MaximumUnreadiness = policy.MaximumUnreadiness + share,
                MaximumImpact = policy.MaximumImpact + share,
                NothingRetiresWithinDays = policy.NothingRetiresWithinDays - days > 0 ? policy.NothingRetiresWithinDays - days : null,
                MinimumConfidence = null,
            };

            if (GateVerdict.Of(assessment, policy).Verdict == Verdict.Pass)
            {
                Assert.Equal(Verdict.Pass, GateVerdict.Of(assessment, looser).Verdict);
            }
        });

    [Fact]
    public void Against_itself_nothing_is_new() => Gen.Select(Generated.Project, Policies).Sample((project, policy) =>
    {
        var assessment = Generated.Assess(project);
        var verdict = GateVerdict.Of(assessment, policy with { OnlyNewFindings = true }, assessment);

        Assert.Equal(Verdict.Pass, verdict.Verdict);
        Assert.Equal(GateVerdict.Of(assessment, policy).Reasons.Count, verdict.KnownFindings.Count);
    });

    [Fact]
    public void What_got_worse_is_new()
    {
        var policy = new GatePolicy { NothingRetiresBefore = new(2026, 1, 1), NoModelsUnderNotice = true, MaximumLikelihood = 0.1, OnlyNewFindings = true };
        var verdict = GateVerdict.Of(Gpt45("2025-04-20"), policy, Gpt45("2025-03-15"));

        Assert.Equal([GateCode.LikelihoodTooHigh, GateCode.ModelUnderNotice, GateCode.RetiresTooSoon], verdict.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Only_new_findings_need_a_baseline() =>
        Assert.Throws<ArgumentException>(() => GateVerdict.Of(Gpt45("2025-04-20"), new() { NoRetiredModels = true, OnlyNewFindings = true }));

    [Fact]
    public void A_policy_that_asks_for_nothing_is_empty()
    {
        Assert.True(new GatePolicy().IsEmpty);
        Assert.True(new GatePolicy { OnlyNewFindings = true }.IsEmpty);
        Assert.False(new GatePolicy { MaximumScore = 100 }.IsEmpty);
    }

    private static Assessment Gpt45(string asOf) => Generated.Assessor.Assess(
        new(null, null, [new() { Model = "openai/gpt-4.5-preview", Criticality = Criticality.Critical, MigrationLeadTimeDays = 45 }]), 365, Generated.OutlookOf(DateOnly.Parse(asOf)));
}
