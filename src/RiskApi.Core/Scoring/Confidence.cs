namespace RiskApi.Scoring;

/// <summary>How far to trust an answer.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reasons">What lowers it; empty where it is high.</param>
public sealed record Confidence(ConfidenceLevel Level, IReadOnlyList<string> Reasons);
