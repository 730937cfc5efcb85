using System.Text.Json;
using RiskApi.Storage.Writes;

namespace RiskApi.Writes.Audit;

/// <summary>One write.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="ResourceType">What kind of resource it was done to.</param>
/// <param name="ResourceId">The id of what it was done to.</param>
/// <param name="Before">The resource before; null where there was none.</param>
/// <param name="After">The resource after; null where there is none any more.</param>
/// <param name="TraceId">The request, as the log knows it.</param>
internal sealed record AuditEntryView(
    string Id, DateTimeOffset At, string Actor, string Action, string ResourceType, string ResourceId, JsonElement? Before, JsonElement? After, string TraceId)
{
    public static AuditEntryView Of(AuditEntry entry) => new(
        entry.Id, entry.At, entry.Actor, entry.Action, entry.ResourceType, entry.ResourceId, Json(entry.Before), Json(entry.After), entry.TraceId);

    private static JsonElement? Json(string? text) => text is null ? null : JsonElement.Parse(text);
}

/// <summary>A page of the audit trail, newest first.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntryView> Items, string? Next);
