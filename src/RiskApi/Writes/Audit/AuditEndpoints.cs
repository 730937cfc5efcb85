using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Storage.Writes;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Writes.Audit;

/// <summary>Reads the audit trail.</summary>
internal static class AuditEndpoints
{
    public static void MapAuditTrail(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/audit", List).Reads().WithName("listAuditEntries").WithTags(ApiTags.Audit).SpanTeams().Validate<AuditQuery>();

    /// <summary>Lists who changed what, newest first.</summary>
    /// <remarks>Every write leaves one entry, with the state before and after. Entries never change and never go.</remarks>
    /// <response code="200">A page of entries.</response>
    internal static async Task<Ok<AuditPage>> List([AsParameters] AuditQuery query, AuditTrail trail, HttpContext http, CancellationToken cancel)
    {
        var filter = new AuditFilter(
            query.ResourceType, query.ResourceId, query.Actor, query.ActorId, query.Action, Midnight(query.From), Midnight(query.Until));
        var limit = Paging.LimitOf(query.Limit);
        var found = await trail.Page(filter, Cursor.Read(query.Cursor), limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, entry => entry.Id);

        return TypedResults.Ok(new AuditPage([.. items.Select(AuditEntryView.Of)], next));
    }

    private static DateTimeOffset? Midnight(Given<DateOnly>? day) => day?.Value is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
