using Dapper;

namespace RiskApi.Storage.Notifications;

/// <summary>Keeps subscriptions, and gives those that whoever asks may see: who sees one team alone, those to that one.</summary>
internal sealed class SubscriptionStore(Database database, TeamScope scope)
{
    private const string Columns =
        "id, version, state, disabled_because, team, document, target, secret, former_secret, former_secret_until, next_digest_at, created_at, updated_at";

    private string OfTeam => scope.Team is null ? "" : " and team = @team";

    /// <summary>A subscription, or null where there is none of that id.</summary>
    /// <param name="id">Its id, or <c>latest</c>.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<StoredSubscription?> Find(string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<SubscriptionRow>(
            new CommandDefinition(
                $"select {Columns} from subscriptions where 1 = 1{OfTeam} {StoredId.Where(id)}", new { id, team = scope.Team }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>Subscriptions, newest first.</summary>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredSubscription>> Page(string? before, int limit, CancellationToken cancel)
    {
        var sql = $"select {Columns} from subscriptions where 1 = 1{OfTeam}{(before is null ? "" : " and id < @before")} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<SubscriptionRow>(
            new CommandDefinition(sql, new { before, limit, team = scope.Team }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>The subscriptions whose digest is due.</summary>
    public async Task<IReadOnlyList<StoredSubscription>> DueForDigest(DateTimeOffset now, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(
            $"select {Columns} from subscriptions where state = 'active' and next_digest_at <= @now order by next_digest_at limit 100", new { now }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>The subscriptions that are told anything; none of them can be deleted before the transaction ends.</summary>
    public async Task<IReadOnlyList<StoredSubscription>> Active(WriteSession session)
    {
        var rows = await session.Query<SubscriptionRow>(
            $"select {Columns} from subscriptions where state = 'active' {(database.Provider == DatabaseProvider.Postgres ? "for key share" : "")}", new { });
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>Adds a subscription.</summary>
    public static Task Insert(WriteSession session, StoredSubscription subscription) => session.Execute(
        $"""
        insert into subscriptions ({Columns})
        values (@Id, @Version, @State, @DisabledBecause, @Team, @Document, @Target, @Secret, @FormerSecret, @FormerSecretUntil, @NextDigestAt, @CreatedAt, @UpdatedAt)
        """,
        SubscriptionRow.Of(subscription));

    /// <summary>Replaces a subscription; false where it is gone or no longer of the version before.</summary>
    public static async Task<bool> Update(WriteSession session, StoredSubscription subscription)
    {
        const string sql =
            """
            update subscriptions
            set version = @Version, state = @State, disabled_because = @DisabledBecause, team = @Team, document = @Document, target = @Target, secret = @Secret,
                former_secret = @FormerSecret, former_secret_until = @FormerSecretUntil, next_digest_at = @NextDigestAt, updated_at = @UpdatedAt
            where id = @Id and version = @Version - 1
            """;

        return await session.Execute(sql, SubscriptionRow.Of(subscription)) > 0;
    }

    /// <summary>Moves the time of the next digest on; false where somebody else did.</summary>
    public static async Task<bool> MoveDigest(WriteSession session, StoredSubscription subscription, DateTimeOffset next) => await session.Execute(
        "update subscriptions set next_digest_at = @next where id = @Id and state = 'active' and next_digest_at = @NextDigestAt",
        new { next, subscription.Id, subscription.NextDigestAt }) > 0;

    /// <summary>Removes a subscription with its deliveries; false where it is gone or of another version.</summary>
    public static async Task<bool> Delete(WriteSession session, string id, long version) =>
        await session.Execute("delete from subscriptions where id = @id and version = @version", new { id, version }) > 0;
}
