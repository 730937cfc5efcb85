namespace RiskApi.Storage.Audit;

/// <summary>Which entries of the audit trail to read; null takes all.</summary>
/// <param name="ResourceType">What was written to.</param>
/// <param name="ResourceId">The id of what was written to.</param>
/// <param name="Actor">Who wrote.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Before.</param>
internal sealed record AuditFilter(string? ResourceType, string? ResourceId, string? Actor, string? Action, DateTimeOffset? From, DateTimeOffset? Until);
