using System.Text.Json.Serialization;
using RiskApi.Scoring;

namespace RiskApi.Gates;

/// <summary>Whether a project passes.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Nothing speaks against it.</summary>
    Pass,

    /// <summary>Something does.</summary>
    Fail,
}

/// <summary>The verdict on a project by a policy.</summary>
/// <param name="Verdict">Pass or fail.</param>
/// <param name="Reasons">Why it fails; empty where it passes.</param>
/// <param name="KnownFindings">What would fail but was in the baseline already, and no better there.</param>
public sealed record GateVerdict(Verdict Verdict, IReadOnlyList<GateFinding> Reasons, IReadOnlyList<GateFinding> KnownFindings)
{
    /// <summary>Judges an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="policy">What it must fulfil.</param>
    /// <param name="baseline">An earlier assessment; needed where only new findings fail.</param>
    /// <exception cref="ArgumentException">Only new findings are to fail, and there is no baseline.</exception>
    public static GateVerdict Of(Assessment assessment, GatePolicy policy, Assessment? baseline = null)
    {
        var findings = GateFindings.Of(assessment, policy);
        if (policy.OnlyNewFindings is true)
        {
            var before = GateFindings.Of(baseline ?? throw new ArgumentException("Only new findings can be told by a baseline.", nameof(baseline)), policy);
            return Of([.. findings.Where(finding => !finding.IsKnownFrom(before))], [.. findings.Where(finding => finding.IsKnownFrom(before))]);
        }

        return Of(findings, []);
    }

    private static GateVerdict Of(IReadOnlyList<GateFinding> reasons, IReadOnlyList<GateFinding> known) =>
        new(reasons is [] ? Verdict.Pass : Verdict.Fail, reasons, known);
}
