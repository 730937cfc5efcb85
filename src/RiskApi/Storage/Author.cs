namespace RiskApi.Storage;

/// <summary>Who writes, when, and on which request.</summary>
/// <param name="Actor">Who.</param>
/// <param name="At">When.</param>
/// <param name="TraceId">The request, as the log knows it.</param>
internal sealed record Author(string Actor, DateTimeOffset At, string TraceId)
{
    /// <summary>The service itself.</summary>
    public static Author Service(TimeProvider time) => new("riskapi", time.GetUtcNow(), "");
}
