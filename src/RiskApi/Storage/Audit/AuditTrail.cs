using Dapper;

namespace RiskApi.Storage.Audit;

/// <summary>Keeps who wrote what, when, with the state before and after; entries are only ever added.</summary>
internal sealed class AuditTrail(Database database)
{
    /// <summary>Adds entries in the transaction of the writes that they tell of.</summary>
    public static Task Append(WriteSession session, params IEnumerable<AuditedChange> changes)
    {
        const string sql =
            """
            insert into audit_entries (id, at, actor, action, resource_type, resource_id, before, after, trace_id)
            values (@Id, @At, @Actor, @Action, @ResourceType, @ResourceId, @Before, @After, @TraceId)
            """;

        var author = session.Author;
        return session.Execute(sql, changes.Select(change => new AuditEntry(
            StoredId.New(author.At), author.At, author.Actor, change.Action, change.ResourceType, change.ResourceId, change.Before, change.After, author.TraceId)));
    }

    /// <summary>Reads entries, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">The id of the last entry of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<AuditEntry>> Page(AuditFilter filter, string? before, int limit, CancellationToken cancel)
    {
        string?[] conditions =
        [
            before is null ? null : "id < @before",
            filter.ResourceType is null ? null : "resource_type = @ResourceType",
            filter.ResourceId is null ? null : "resource_id = @ResourceId",
            filter.Actor is null ? null : "actor = @Actor",
            filter.Action is null ? null : "action = @Action",
            filter.From is null ? null : "at >= @From",
            filter.Until is null ? null : "at < @Until",
        ];
        var where = string.Join(" and ", conditions.OfType<string>().DefaultIfEmpty("1 = 1"));
        var sql = $"select id, at, actor, action, resource_type, resource_id, before, after, trace_id from audit_entries where {where} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<AuditRow>(new CommandDefinition(
            sql, new { before, limit, filter.ResourceType, filter.ResourceId, filter.Actor, filter.Action, filter.From, filter.Until }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToEntry())];
    }

    private sealed record AuditRow
    {
        public string Id { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Actor { get; init; } = "";

        public string Action { get; init; } = "";

        public string ResourceType { get; init; } = "";

        public string ResourceId { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }

        public string TraceId { get; init; } = "";

        public AuditEntry ToEntry() => new(Id, At, Actor, Action, ResourceType, ResourceId, Before, After, TraceId);
    }
}
