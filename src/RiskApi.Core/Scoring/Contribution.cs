namespace RiskApi.Scoring;

/// <summary>The points that one factor adds to a dependency's score, or takes off it.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Points">Its Shapley value; the points of all factors add up to the score.</param>
/// <param name="Because">The facts behind it.</param>
public sealed record Contribution(ScoreFactor Factor, double Points, string Because);
