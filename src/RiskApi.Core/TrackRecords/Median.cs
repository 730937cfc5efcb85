namespace RiskApi.TrackRecords;

/// <summary>The middle of sorted whole numbers; of an even count, the mean of the two in the middle, rounded towards zero.</summary>
internal static class Median
{
    public static int Of(IReadOnlyList<int> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
