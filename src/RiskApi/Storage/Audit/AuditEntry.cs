namespace RiskApi.Storage.Audit;

/// <summary>One write, as the audit trail keeps it.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done: <c>create</c>, <c>replace</c>, <c>patch</c>, <c>delete</c>, …</param>
/// <param name="ResourceType">What it was done to, such as <c>project</c>.</param>
/// <param name="ResourceId">The id of what it was done to.</param>
/// <param name="Before">The resource before, as JSON; null where there was none.</param>
/// <param name="After">The resource after, as JSON; null where there is none any more.</param>
/// <param name="TraceId">The request, as the log knows it.</param>
internal sealed record AuditEntry(
    string Id, DateTimeOffset At, string Actor, string Action, string ResourceType, string ResourceId, string? Before, string? After, string TraceId);
