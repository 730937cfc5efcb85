namespace RiskApi.Scenarios;

/// <summary>A figure before and after.</summary>
/// <param name="Before">Before; null where there was nothing to have it.</param>
/// <param name="After">After; null where there is nothing left to have it.</param>
/// <param name="Change">After less before; null where one of them is.</param>
public sealed record Shift(double? Before, double? After, double? Change)
{
    internal static Shift OfScores(double? before, double? after) => new(before, after, after - before is { } change ? Rounded.Score(change) : null);

    internal static Shift OfProbabilities(double? before, double? after) => new(before, after, after - before is { } change ? Rounded.Probability(change) : null);

    internal static Shift OfDays(double? before, double? after) => new(before, after, after - before is { } change ? Rounded.Days(change) : null);
}
