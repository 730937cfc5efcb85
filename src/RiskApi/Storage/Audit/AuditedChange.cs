namespace RiskApi.Storage.Audit;

/// <summary>What the audit trail is to say of a write.</summary>
/// <param name="Action">What is done: <c>create</c>, <c>replace</c>, <c>patch</c>, <c>delete</c>, …</param>
/// <param name="ResourceType">What kind of resource it is done to.</param>
/// <param name="ResourceId">Its id.</param>
/// <param name="Before">The resource before, as JSON; null where there is none.</param>
/// <param name="After">The resource after, as JSON; null where there is none any more.</param>
internal sealed record AuditedChange(string Action, string ResourceType, string ResourceId, string? Before, string? After);
