namespace RiskApi.Core.Usage;

/// <summary>Two statements about the use of one model in one environment, as one.</summary>
internal static class CombinedUsage
{
    /// <summary>
    /// Volumes add up, places are listed one after another, of two ways to the model the one that takes more work counts; else the first statement wins.
    /// </summary>
    public static Dependency Of(Dependency first, Dependency second) =>
        UsageFields.All.Aggregate(first, (combined, field) => field.Combine(combined, second)) with
        {
            // It is the same, in the words of the first.
            Environment = first.Environment,
            Fallback = first.Fallback ?? second.Fallback,
            Occurrences = first.Occurrences is null
                ? second.Occurrences
                : [.. first.Occurrences.Union(second.Occurrences ?? []).Take(UsageLimits.MostOccurrences)],
        };
}

/// <summary>Traffic as it was counted; null for what was not counted.</summary>
/// <param name="Requests">Requests, 0 or more.</param>
/// <param name="InputTokens">Input tokens, cached ones included, 0 or more.</param>
/// <param name="OutputTokens">Output tokens, 0 or more.</param>
public sealed record Traffic(long? Requests, long? InputTokens, long? OutputTokens)
{
    /// <summary>Both together; what only one of them counted is kept as it is.</summary>
    public static Traffic operator +(Traffic one, Traffic other) =>
        new(Sum(one.Requests, other.Requests), Sum(one.InputTokens, other.InputTokens), Sum(one.OutputTokens, other.OutputTokens));

    /// <summary>The traffic of a month at the pace of a period.</summary>
    /// <returns>Rounded counts, or null where the period is too short to tell.</returns>
    public Traffic? PerMonth(CoveredPeriod period) => period.Length < CoveredPeriod.Shortest ? null
        : new(PerMonth(Requests, period), PerMonth(InputTokens, period), PerMonth(OutputTokens, period));

    private static long? PerMonth(long? counted, CoveredPeriod period) =>
        counted is { } count ? (long)Math.Min(UsageLimits.MostPerMonth, Math.Round(count * CoveredPeriod.DaysPerMonth / period.Length.TotalDays)) : null;

    /// <summary>Two counts together, as far as sums go.</summary>
    internal static long Sum(long one, long other) =>
        Math.Min(UsageLimits.MostPerMonth, Math.Min(UsageLimits.MostPerMonth, one) + Math.Min(UsageLimits.MostPerMonth, other));

    private static long? Sum(long? one, long? other) => one is { } first && other is { } second ? Sum(first, second) : one ?? other;
}
