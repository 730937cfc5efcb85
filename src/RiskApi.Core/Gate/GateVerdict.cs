using System.Text.Json.Serialization;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Gate;

/// <summary>The verdict on an assessed project by a policy.</summary>
/// <param name="Verdict">Pass where there are no reasons, else fail.</param>
/// <param name="Summary">The verdict in a line.</param>
/// <param name="Reasons">Why it fails: the project's own findings first, then those of each dependency in the order given.</param>
/// <param name="KnownFindings">What the baseline fails too, and no worse now; it does not count. Empty without a baseline.</param>
/// <param name="ExemptFindings">What an exemption of the policy lets through on the day.</param>
public sealed record GateVerdict(
    Verdict Verdict,
    string Summary,
    IReadOnlyList<GateFinding> Reasons,
    IReadOnlyList<GateFinding> KnownFindings,
    IReadOnlyList<GateFinding> ExemptFindings)
{
    /// <summary>Judges an assessment.</summary>
    /// <remarks>
    /// A finding is known where the baseline, under the same policy, has one of the same code about the same model (or the project)
    /// that is at least as bad: a score, a likelihood, an unreadiness or an impact as high, a day as early, a confidence as low, and
    /// in production if this one is. One that has become worse is new, and so is a second one of its kind.
    /// </remarks>
    /// <param name="assessment">The assessment.</param>
    /// <param name="policy">The policy; one that asks for nothing lets everything through.</param>
    /// <param name="baseline">An assessment to compare with; needed where the policy asks for new findings only, else not looked at.</param>
    /// <param name="before">The project before the notices on its models; null where a notice may be a reason to pass.</param>
    /// <param name="baselineBefore">The same of the baseline.</param>
    /// <exception cref="ArgumentException">Only new findings are to fail, and there is no baseline.</exception>
    public static GateVerdict Of(
        Assessment assessment, GatePolicy policy, Assessment? baseline = null, BeforeNotices? before = null, BeforeNotices? baselineBefore = null)
    {
        Violation[] found = [.. Violations(assessment, policy, before)];
        var known = policy.OnlyNewFindings != true ? []
            : Gate.KnownFindings.Among(
                found,
                [
                    .. Violations(
                        baseline ?? throw new ArgumentException("New findings can only be told by a baseline.", nameof(baseline)), policy, baselineBefore),
                ]);
        var byExemption = found
            .Where(violation => !known.Contains(violation))
            .Select(violation => violation.Finding)
            .ToLookup(finding => IsExempt(finding, policy, assessment.AsOf));
        GateFinding[] reasons = [.. byExemption[false].Select(finding => finding with { Message = finding.Message + Expiry(finding, policy) })];
        GateFinding[] exempt = [.. byExemption[true]];

        return new(
            reasons is [] ? Verdict.Pass : Verdict.Fail,
            Sum(reasons.Length, policy.Checks, known.Count, exempt.Length),
            reasons,
            [.. found.Where(known.Contains).Select(violation => violation.Finding)],
            exempt);
    }

    private static IEnumerable<Violation> Violations(Assessment assessment, GatePolicy policy, BeforeNotices? before) =>
    [
        .. ProjectChecks.Of(assessment, policy, before),
        .. assessment.Dependencies.Index()
            .Where(one => policy.ProductionOnly != true || one.Item.Usage.Environment == DeploymentEnvironment.Production)
            .SelectMany(one => Violations(one.Item, assessment, policy, before?.Eves.FirstOrDefault(eve => eve.Index == one.Index))),
    ];

    /// <summary>What is wrong today, and what was on the eve of a notice: it makes nothing better.</summary>
    private static IEnumerable<Violation> Violations(DependencyAssessment dependency, Assessment assessment, GatePolicy policy, NoticeEve? eve)
    {
        Violation[] today = [.. Checked(dependency, assessment, policy)];
        return eve is null ? today
            : today.Concat(Checked(eve.Scored, assessment with { AsOf = eve.On }, policy)
                .Where(violation => !today.Any(same => same.Finding.Code == violation.Finding.Code))
                .Select(violation => violation.OnTheEve(eve.On)));
    }

    private static IEnumerable<Violation> Checked(DependencyAssessment dependency, Assessment assessment, GatePolicy policy) =>
        ModelChecks.Of(dependency, assessment, policy)
            .Concat(DateChecks.Of(dependency, assessment, policy))
            .Concat(FactorChecks.Of(dependency, assessment, policy));

    private static bool IsExempt(GateFinding finding, GatePolicy policy, DateOnly asOf) =>
        policy.Exemptions?.Any(exemption => exemption.ExpiresOn >= asOf && exemption.Covers(finding)) == true;

    private static string Expiry(GateFinding finding, GatePolicy policy) =>
        policy.Exemptions?.Where(exemption => exemption.Covers(finding)).Max(exemption => (DateOnly?)exemption.ExpiresOn) is { } ended
            ? $" Its exemption ended on {Words.Of(ended)}."
            : "";

    private static string Sum(int reasons, int checks, int known, int exempt) =>
        $"{(reasons == 0 ? "Pass" : "Fail")}: {Count(reasons, "finding")} by {Count(checks, "check")}"
        + (known == 0 ? "" : $"; {Count(known, "known finding")} let through")
        + (exempt == 0 ? "" : $"; {Count(exempt, "exempt finding")} let through")
        + ".";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}

/// <summary>Whether a project passes.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Nothing counts against it.</summary>
    Pass,

    /// <summary>Something does.</summary>
    Fail,
}
