namespace RiskApi.Web;

/// <summary>Days of the clock.</summary>
internal static class Days
{
    /// <summary>Today, in UTC.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
