using RiskApi.Scoring;

namespace RiskApi.Scenarios;

/// <summary>The points that one factor adds to a dependency's score, before and after.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Before">Before; null where the dependency is added.</param>
/// <param name="After">After; null where it is dropped.</param>
/// <param name="Change">After less before; null where one of them is.</param>
/// <param name="Because">The facts behind it, after the change; null where the points stay the same.</param>
public sealed record FactorShift(ScoreFactor Factor, double? Before, double? After, double? Change, string? Because)
{
    internal static FactorShift Of(ScoreFactor factor, Contribution? before, Contribution? after) => new(
        factor,
        before?.Points,
        after?.Points,
        after?.Points - before?.Points is { } change ? Rounded.Score(change) : null,
        before?.Points == after?.Points ? null : after?.Because);
}
