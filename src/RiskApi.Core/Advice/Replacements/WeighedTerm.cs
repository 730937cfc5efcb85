namespace RiskApi.Advice;

/// <summary>One term of the weight of a replacement.</summary>
/// <param name="Term">The term.</param>
/// <param name="Points">What it adds to the weight, or takes off it.</param>
/// <param name="Because">The facts behind it.</param>
public sealed record WeighedTerm(ReplacementTerm Term, double Points, string Because);
