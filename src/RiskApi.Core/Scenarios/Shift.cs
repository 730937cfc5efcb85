using RiskApi.Core.Scoring;

namespace RiskApi.Core.Scenarios;

/// <summary>A figure before and after.</summary>
/// <param name="Before">Before; null where there was nothing to have it.</param>
/// <param name="After">After; null where there is nothing left to have it.</param>
/// <param name="Change">After less before; null where one of them is.</param>
public sealed record Shift(double? Before, double? After, double? Change)
{
    internal static Shift OfScores(double? before, double? after) => new(before, after, after - before is { } change ? Rounded.Score(change) : null);

    internal static Shift OfProbabilities(double? before, double? after) =>
        new(before, after, after - before is { } change ? Rounded.Probability(change) : null);

    internal static Shift OfDays(double? before, double? after) => new(before, after, after - before is { } change ? Rounded.Days(change) : null);
}

/// <summary>A band before and after.</summary>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
public sealed record BandShift(Band Before, Band After);

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
