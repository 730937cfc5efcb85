namespace RiskApi.Reviews.Facts;

/// <summary>A fact that speaks for an answer.</summary>
/// <param name="Dependency">The dependency that it concerns, as the project names it; null where it concerns the project.</param>
/// <param name="Answer">The answer that it speaks for; null where it leaves the question open.</param>
/// <param name="Because">The fact in a sentence.</param>
public sealed record FactEvidence(string? Dependency, ReviewAnswer? Answer, string Because);
