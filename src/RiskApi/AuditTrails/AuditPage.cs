namespace RiskApi.AuditTrails;

/// <summary>A page of the audit trail, newest first.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntryView> Items, string? Next);
