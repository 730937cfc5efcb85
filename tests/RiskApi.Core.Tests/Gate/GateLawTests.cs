using System.Globalization;
using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Gate;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;

namespace RiskApi.Core.Tests.Gate;

/// <summary>What must hold of every verdict.</summary>
public class GateLawTests
{
    private static readonly Gen<Assessment> Assessed = Generated.Project.Select(project => Generated.Assess(project));

    [Fact]
    public void Loosening_a_policy_never_turns_pass_into_fail() => Gen.Select(Assessed, GeneratedPolicies.Loosened).Sample(
        (assessment, policies) => Assert.True(
            GateVerdict.Of(assessment, policies.Policy).Verdict == Verdict.Fail || GateVerdict.Of(assessment, policies.Looser).Verdict == Verdict.Pass),
        iter: 2000);

    [Fact]
    public void Loosening_a_policy_never_turns_pass_into_fail_beside_a_baseline() =>
        Gen.Select(Generated.Dependency.Array[1, 6], Generated.Dependency.Array[0, 3], GeneratedPolicies.Loosened).Sample(
            (kept, added, policies) =>
            {
                var (assessment, baseline) = (Generated.Assess([.. kept.Skip(1), .. added, kept[0]]), Generated.Assess(kept));
                Assert.True(
                    GateVerdict.Of(assessment, policies.Policy with { OnlyNewFindings = true }, baseline).Verdict == Verdict.Fail
                    || GateVerdict.Of(assessment, policies.Looser with { OnlyNewFindings = true }, baseline).Verdict == Verdict.Pass);
            },
            iter: 1000);

    [Fact]
    public void A_baseline_never_turns_pass_into_fail() => Gen.Select(Assessed, Assessed, GeneratedPolicies.Policy).Sample(
        (assessment, baseline, policy) => Assert.True(
            GateVerdict.Of(assessment, policy).Verdict == Verdict.Fail
            || GateVerdict.Of(assessment, policy with { OnlyNewFindings = true }, baseline).Verdict == Verdict.Pass),
        iter: 500);

    [Fact]
    public void Nothing_is_new_against_itself() => Gen.Select(Assessed, GeneratedPolicies.Policy).Sample(
        (assessment, policy) =>
        {
            var verdict = GateVerdict.Of(assessment, policy with { OnlyNewFindings = true }, assessment);

            Assert.Equal(Verdict.Pass, verdict.Verdict);
            Assert.Equal(GateVerdict.Of(assessment, policy).Reasons, verdict.KnownFindings);
        },
        iter: 1000);

    [Fact]
    public void The_order_of_dependencies_makes_nothing_new() => Gen.Select(Generated.Dependency.Array[2, 6], GeneratedPolicies.Policy).Sample(
        (dependencies, policy) => Assert.Equal(
            Verdict.Pass,
            GateVerdict.Of(Generated.Assess([.. dependencies.Reverse()]), policy with { OnlyNewFindings = true }, Generated.Assess(dependencies)).Verdict),
        iter: 300);

    [Fact]
    public void Every_reason_names_a_limit_that_is_exceeded() => Gen.Select(Assessed, GeneratedPolicies.Policy).Sample(
        (assessment, policy) =>
        {
            var verdict = GateVerdict.Of(assessment, policy);
            Assert.Equal(verdict.Reasons.Count == 0, verdict.Verdict == Verdict.Pass);
            Assert.All(verdict.Reasons, reason =>
            {
                Assert.True(IsExceeded(reason, assessment), reason.ToString());
                Assert.Matches(@"^\S.*[.]$", reason.Message);
            });
        },
        iter: 2000);

    private static bool IsExceeded(GateFinding reason, Assessment assessment) => reason.Code switch
    {
        GateCode.ScoreTooHigh => Number(reason.Found) == assessment.Score && Number(reason.Found) > Number(reason.Limit) - 1e-4,
        GateCode.DependencyScoreTooHigh => Scored(reason, assessment).Any(one => Above(one.Score, reason)),
        GateCode.LikelihoodTooHigh => Scored(reason, assessment).Any(one => Above(one.Likelihood, reason)),
        GateCode.UnreadinessTooHigh => Scored(reason, assessment).Any(one => Above(one.Unreadiness, reason)),
        GateCode.ImpactTooHigh => Scored(reason, assessment).Any(one => Above(one.Impact, reason)),
        GateCode.RetiresTooSoon => Date(reason.Found) < Date(reason.Limit),
        GateCode.StartByPassed => reason.Found == "retired" || Date(reason.Found) < Date(reason.Limit),
        GateCode.ConfidenceTooLow => Enum.Parse<ConfidenceLevel>(reason.Found, ignoreCase: true) > Enum.Parse<ConfidenceLevel>(reason.Limit, ignoreCase: true),
        GateCode.ModelRetired => Scored(reason, assessment).Any(one => one.Status == ModelStatus.Retired),
        GateCode.ModelUnderNotice => Scored(reason, assessment).Any(one => one.Status is ModelStatus.Deprecated or ModelStatus.Retired),
        GateCode.ModelInPreview => Scored(reason, assessment).Any(one => one.Status == ModelStatus.Preview),
        GateCode.NameCanMove => Scored(reason, assessment).Any(one => one.SilentChange is not null),
        GateCode.ModelUnknown =>
            Scored(reason, assessment).Any(one => one.Match is MatchKind.Unknown or MatchKind.Ambiguous || one.Status == ModelStatus.Unknown),
        _ => false,
    };

    private static IEnumerable<DependencyAssessment> Scored(GateFinding reason, Assessment assessment) =>
        assessment.Dependencies.Where(one => one.Requested == reason.Dependency && one.ScoredAs == reason.Model);

    private static bool Above(double found, GateFinding reason) => Math.Abs(found - Number(reason.Found)) < 1e-4 && found > Number(reason.Limit) - 1e-4;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
