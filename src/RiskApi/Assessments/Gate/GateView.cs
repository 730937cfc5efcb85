using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;

namespace RiskApi.Assessments.Gate;

/// <summary>The verdict on a project.</summary>
/// <param name="Verdict">Pass or fail.</param>
/// <param name="Summary">The verdict in a line.</param>
/// <param name="Reasons">Why it fails, each with a stable code; empty where it passes.</param>
/// <param name="KnownFindings">What would fail but was in the baseline already, and no better there.</param>
/// <param name="ExemptFindings">What would fail but is exempt on this day.</param>
/// <param name="Policy">The policy by which it was judged.</param>
/// <param name="Score">The project's score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="CatalogVersion">The catalog behind it.</param>
/// <param name="MethodVersion">The method behind it.</param>
internal sealed record GateView(
    Verdict Verdict,
    string Summary,
    IReadOnlyList<GateFinding> Reasons,
    IReadOnlyList<GateFinding> KnownFindings,
    IReadOnlyList<GateFinding> ExemptFindings,
    GatePolicy Policy,
    double Score,
    Band Band,
    Confidence Confidence,
    DateOnly AsOf,
    int HorizonDays,
    string CatalogVersion,
    string MethodVersion)
{
    public static GateView Of(GateVerdict verdict, GatePolicy policy, Assessment assessment) => new(
        verdict.Verdict,
        verdict.Summary,
        verdict.Reasons,
        verdict.KnownFindings,
        verdict.ExemptFindings,
        policy,
        assessment.Score,
        assessment.Band,
        assessment.Confidence,
        assessment.AsOf,
        assessment.HorizonDays,
        assessment.CatalogVersion,
        assessment.MethodVersion);
}
