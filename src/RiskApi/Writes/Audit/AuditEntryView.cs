using System.Text.Json;
using RiskApi.Core;
using RiskApi.Storage.Writes;

namespace RiskApi.Writes.Audit;

/// <summary>One write.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was done.</param>
/// <param name="Actor">Who did it, by name.</param>
/// <param name="Identity">Who did it, as far as it was proved; null in entries of releases that kept the name alone.</param>
/// <param name="Action">What was done.</param>
/// <param name="ResourceType">What kind of resource it was done to.</param>
/// <param name="ResourceId">The id of what it was done to.</param>
/// <param name="Before">The resource before; null where there was none.</param>
/// <param name="After">The resource after; null where there is none any more.</param>
/// <param name="TraceId">The request, as the log knows it.</param>
internal sealed record AuditEntryView(
    string Id, DateTimeOffset At, string Actor, ActorIdentity? Identity, string Action, string ResourceType, string ResourceId, JsonElement? Before,
    JsonElement? After, string TraceId)
{
    public static AuditEntryView Of(AuditEntry entry) => new(
        entry.Id,
        entry.At,
        entry.Actor,
        entry.Identity is { } proved ? new(proved.Kind, proved.Id, proved.Team) : null,
        entry.Action,
        entry.ResourceType,
        entry.ResourceId,
        Json(entry.Before),
        Json(entry.After),
        entry.TraceId);

    private static JsonElement? Json(string? text) => text is null ? null : JsonElement.Parse(text);
}

/// <summary>Who wrote, as far as it was proved: two who bear one name are told apart by it.</summary>
/// <param name="Kind">How it was proved: by a key, by the key of the settings, by a token; not at all on an open service; or it was the service itself.</param>
/// <param name="Id">The id of the key or the subject of the token; on an open service what the client called itself; null for the service itself.</param>
/// <param name="Team">The only team that it saw; null for all.</param>
internal sealed record ActorIdentity(IdentityKind Kind, string? Id, string? Team);

/// <summary>A page of the audit trail, newest first.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntryView> Items, string? Next);
