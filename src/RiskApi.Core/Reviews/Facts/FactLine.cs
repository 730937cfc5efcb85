using RiskApi.Scoring;

namespace RiskApi.Reviews.Facts;

/// <summary>What a check finds about one dependency, or about the project.</summary>
/// <param name="Answer">The answer that it speaks for; null where it leaves the question open.</param>
/// <param name="Because">The fact in a sentence.</param>
/// <param name="On">The dependency; null where it is about the project.</param>
/// <param name="Detail">What else makes the fact the same or another one, without figures that drift from day to day.</param>
internal sealed record FactLine(ReviewAnswer? Answer, string Because, DependencyAssessment? On = null, string Detail = "")
{
    /// <summary>The fact without what drifts: it changes when another model is meant, when its status or date changes, or when the answer does.</summary>
    public string Key => On is null
        ? $"{Answer}|{Detail}"
        : $"{On.Requested}|{On.ScoredAs}|{On.Status}|{On.Lifecycle?.RetiresOn}|{Answer}|{Detail}";
}
