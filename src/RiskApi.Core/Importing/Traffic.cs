namespace RiskApi.Importing;

/// <summary>Traffic as it was counted; null for what was not counted.</summary>
/// <param name="Requests">Requests, 0 or more.</param>
/// <param name="InputTokens">Input tokens, cached ones included, 0 or more.</param>
/// <param name="OutputTokens">Output tokens, 0 or more.</param>
public sealed record Traffic(long? Requests, long? InputTokens, long? OutputTokens)
{
    /// <summary>More than anybody counts; sums stop here.</summary>
    public const long Most = 1_000_000_000_000_000;

    /// <summary>Both together; what only one of them counted is kept as it is.</summary>
    public static Traffic operator +(Traffic one, Traffic other) =>
        new(Sum(one.Requests, other.Requests), Sum(one.InputTokens, other.InputTokens), Sum(one.OutputTokens, other.OutputTokens));

    /// <summary>The traffic of a month at the pace of a period.</summary>
    /// <returns>Rounded counts, or null where the period is too short to tell.</returns>
    public Traffic? PerMonth(CoveredPeriod period) => period.Length < CoveredPeriod.Shortest ? null
        : new(PerMonth(Requests, period), PerMonth(InputTokens, period), PerMonth(OutputTokens, period));

    private static long? PerMonth(long? counted, CoveredPeriod period) =>
        counted is { } count ? (long)Math.Min(Most, Math.Round(count * CoveredPeriod.DaysPerMonth / period.Length.TotalDays)) : null;

    private static long? Sum(long? one, long? other) =>
        one is null || other is null ? one ?? other : Math.Min(Most, Math.Min(Most, one.Value) + Math.Min(Most, other.Value));
}
