using Dapper;
using RiskApi.Core;

namespace RiskApi.Storage.Writes;

/// <summary>Keeps who wrote what, when, with the state before and after; entries are only ever added.</summary>
internal sealed class AuditTrail(Database database)
{
    /// <summary>Adds entries in the transaction of the writes that they tell of.</summary>
    public static Task Append(WriteSession session, params IEnumerable<AuditedChange> changes)
    {
        const string sql =
            """
            insert into audit_entries (id, at, actor, actor_kind, actor_id, actor_team, action, resource_type, resource_id, before, after, trace_id)
            values (@Id, @At, @Actor, @ActorKind, @ActorId, @ActorTeam, @Action, @ResourceType, @ResourceId, @Before, @After, @TraceId)
            """;

        var author = session.Author;
        return session.Execute(sql, changes.Select(change => new
        {
            Id = StoredId.New(author.At),
            author.At,
            author.Actor,
            ActorKind = Words.Of(author.Identity.Kind),
            ActorId = author.Identity.Id,
            ActorTeam = author.Identity.Team,
            change.Action,
            change.ResourceType,
            change.ResourceId,
            change.Before,
            change.After,
            author.TraceId,
        }));
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
            filter.ActorId is null ? null : "actor_id = @ActorId",
            filter.Action is null ? null : "action = @Action",
            filter.From is null ? null : "at >= @From",
            filter.Until is null ? null : "at < @Until",
        ];
        var where = string.Join(" and ", conditions.OfType<string>().DefaultIfEmpty("1 = 1"));
        var sql =
            $"""
            select id, at, actor, actor_kind, actor_id, actor_team, action, resource_type, resource_id, before, after, trace_id
            from audit_entries where {where} order by id desc limit @limit
            """;

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<AuditRow>(new CommandDefinition(
            sql,
            new { before, limit, filter.ResourceType, filter.ResourceId, filter.Actor, filter.ActorId, filter.Action, filter.From, filter.Until },
            cancellationToken: cancel));
        return [.. rows.Select(row => row.ToEntry())];
    }

    private sealed record AuditRow
    {
        public string Id { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Actor { get; init; } = "";

        public string? ActorKind { get; init; }

        public string? ActorId { get; init; }

        public string? ActorTeam { get; init; }

        public string Action { get; init; } = "";

        public string ResourceType { get; init; } = "";

        public string ResourceId { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }

        public string TraceId { get; init; } = "";

        private Identity? Identity => ActorKind is { } kind && Words.Parse<IdentityKind>(kind) is { } known ? new(known, ActorId, ActorTeam) : null;

        public AuditEntry ToEntry() => new(Id, At, Actor, Identity, Action, ResourceType, ResourceId, Before, After, TraceId);
    }
}

/// <summary>One write, as the audit trail keeps it.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was done.</param>
/// <param name="Actor">Who did it, by name.</param>
/// <param name="Identity">Who did it, as far as it was proved; null in entries of releases that kept the name alone.</param>
/// <param name="Action">What was done: <c>create</c>, <c>replace</c>, <c>patch</c>, <c>delete</c>, …</param>
/// <param name="ResourceType">What it was done to, such as <c>project</c>.</param>
/// <param name="ResourceId">The id of what it was done to.</param>
/// <param name="Before">The resource before, as JSON; null where there was none.</param>
/// <param name="After">The resource after, as JSON; null where there is none any more.</param>
/// <param name="TraceId">The request, as the log knows it.</param>
internal sealed record AuditEntry(
    string Id,
    DateTimeOffset At,
    string Actor,
    Identity? Identity,
    string Action,
    string ResourceType,
    string ResourceId,
    string? Before,
    string? After,
    string TraceId);

/// <summary>Which entries of the audit trail to read; null takes all.</summary>
/// <param name="ResourceType">What was written to.</param>
/// <param name="ResourceId">The id of what was written to.</param>
/// <param name="Actor">Who wrote, by name.</param>
/// <param name="ActorId">Who wrote, by the id of the key or the subject of the token.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">Not before.</param>
/// <param name="Until">Before.</param>
internal sealed record AuditFilter(
    string? ResourceType, string? ResourceId, string? Actor, string? ActorId, string? Action, DateTimeOffset? From, DateTimeOffset? Until);

/// <summary>What the audit trail is to say of a write.</summary>
/// <param name="Action">What is done: <c>create</c>, <c>replace</c>, <c>patch</c>, <c>delete</c>, …</param>
/// <param name="ResourceType">What kind of resource it is done to.</param>
/// <param name="ResourceId">Its id.</param>
/// <param name="Before">The resource before, as JSON; null where there is none.</param>
/// <param name="After">The resource after, as JSON; null where there is none any more.</param>
internal sealed record AuditedChange(string Action, string ResourceType, string ResourceId, string? Before, string? After);
