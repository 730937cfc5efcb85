using RiskApi.Scoring;

namespace RiskApi.Portfolios.Summaries;

/// <summary>Projects of one level of confidence.</summary>
/// <param name="Level">The level.</param>
/// <param name="Projects">How many.</param>
public sealed record ConfidenceCount(ConfidenceLevel Level, int Projects);
