using Dapper;
using RiskApi.Core;
using RiskApi.Core.Notifications;

namespace RiskApi.Storage.Notifications;

/// <summary>Keeps what is to be sent, and what was: an outbox that is written in the transaction of the events, and read by who sends.</summary>
internal sealed class DeliveryStore(Database database)
{
    private const string Columns =
        "id, subscription_id, event_id, project_id, subject, state, document, created_at, due_at, tries, claim, claimed_until, digest_id, delivered_at";

    /// <summary>Adds deliveries; one for an event and a subscription that have one already is left out.</summary>
    public static Task Insert(WriteSession session, params IEnumerable<StoredDelivery> deliveries) => session.Execute(
        $"""
        insert into deliveries ({Columns})
        values (@Id, @SubscriptionId, @EventId, @ProjectId, @Subject, @State, @Document, @CreatedAt, @DueAt, @Tries, @Claim, @ClaimedUntil, @DigestId, @DeliveredAt)
        on conflict do nothing
        """,
        deliveries.Select(DeliveryRow.Of));

    /// <summary>The subscriptions that were told something of a model string of a project.</summary>
    public static Task<IReadOnlyList<string>> ToldOf(WriteSession session, string projectId, string subject) => session.Query<string>(
        "select distinct subscription_id from deliveries where project_id = @projectId and subject = @subject and state <> 'withheld'", new { projectId, subject });

    /// <summary>Takes the delivery that has waited longest, of a subscription for which nothing else is being sent; null where there is none.</summary>
    /// <remarks>
    /// One at a time keeps the events of a subscription in order, and a target that hangs from holding up the others. The subscription is
    /// found first, so that one with a long queue costs no more than one with a short one; where several instances look at once, each locks
    /// another subscription, with a lock that lets events be queued for it.
    /// </remarks>
    public async Task<StoredDelivery?> Claim(WriteSession session, string claim, DateTimeOffset until)
    {
        const string due = "from deliveries d where d.subscription_id = s.id and d.state = 'pending' and d.due_at <= @At";
        var sql =
            $"""
            update deliveries set claim = @claim, claimed_until = @until
            where state = 'pending' and (claim is null or claimed_until < @At) and id = (
                select (select d.id {due} order by d.due_at, d.id limit 1)
                from subscriptions s
                where s.state = 'active' and exists (select 1 {due})
                and not exists (select 1 from deliveries sent where sent.subscription_id = s.id and sent.claim is not null and sent.claimed_until >= @At)
                order by (select min(d.due_at) {due})
                limit 1
                {(database.Provider == DatabaseProvider.Postgres ? "for no key update of s skip locked" : "")})
            returning {Columns}
            """;

        return (await session.First<DeliveryRow>(sql, new { claim, until, session.Author.At }))?.ToStored();
    }

    /// <summary>
    /// Writes down an attempt, and what becomes of the delivery, which is no longer claimed; another one who claimed it meanwhile decides instead.
    /// </summary>
    public static async Task Record(WriteSession session, StoredDelivery after, DeliveryAttempt attempt)
    {
        const string insert =
            """
            insert into delivery_attempts (delivery_id, number, at, status, duration_ms, answer)
            select @DeliveryId, coalesce(max(number), 0) + 1, @At, @Status, @DurationMs, @Answer from delivery_attempts where delivery_id = @DeliveryId
            """;
        const string update =
            """
            update deliveries set state = @State, due_at = @DueAt, tries = @Tries, delivered_at = @DeliveredAt, claim = null, claimed_until = null
            where id = @Id and claim = @Claim
            """;

        if (await session.Execute(update, DeliveryRow.Of(after)) > 0)
        {
            await session.Execute(insert, attempt);
        }
    }

    /// <summary>Has a delivery sent again, now; false where it is one that does not go out by itself.</summary>
    public static async Task<bool> Replay(WriteSession session, string id) => await session.Execute(
        """
        update deliveries set state = 'pending', tries = 0, due_at = @At, delivered_at = null, claim = null, claimed_until = null
        where id = @id and state in ('pending', 'delivered', 'dead')
        """,
        new { id, session.Author.At }) > 0;

    /// <summary>What a subscription has collected for its next digest.</summary>
    public static async Task<IReadOnlyList<StoredDelivery>> Collected(WriteSession session, string subscriptionId) =>
        [.. (await session.Query<DeliveryRow>(
            $"select {Columns} from deliveries where subscription_id = @subscriptionId and state = 'collected' order by id",
            new { subscriptionId })).Select(row => row.ToStored())];

    /// <summary>Notes that deliveries went into a digest.</summary>
    public static Task PutInDigest(WriteSession session, string digestId, IEnumerable<StoredDelivery> collected) =>
        session.Execute("update deliveries set state = 'in-digest', digest_id = @digestId where id = @Id", collected.Select(one => new { digestId, one.Id }));

    /// <summary>Notes that deliveries go into no digest.</summary>
    public static Task Withhold(WriteSession session, IEnumerable<StoredDelivery> collected) =>
        session.Execute("update deliveries set state = 'withheld' where id = @Id", collected.Select(one => new { one.Id }));

    /// <summary>Has what was collected sent by itself, where a subscription no longer has digests.</summary>
    public static Task Release(WriteSession session, string subscriptionId) => session.Execute(
        "update deliveries set state = 'pending', due_at = @At where subscription_id = @subscriptionId and state = 'collected'", new { subscriptionId, session.Author.At });

    /// <summary>A delivery of a subscription, or null where there is none of that id.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="id">Its id, or <c>latest</c>.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<StoredDelivery?> Find(string subscriptionId, string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<DeliveryRow>(new CommandDefinition(
            $"select {Columns} from deliveries where subscription_id = @subscriptionId {StoredId.Where(id)}", new { subscriptionId, id }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>A subscription's deliveries, newest first.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="state">Only those of this state; null for all.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredDelivery>> Page(string subscriptionId, DeliveryState? state, string? before, int limit, CancellationToken cancel)
    {
        var sql =
            $"""
            select {Columns} from deliveries
            where subscription_id = @subscriptionId {(state is null ? "" : "and state = @word")} {(before is null ? "" : "and id < @before")}
            order by id desc limit @limit
            """;

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<DeliveryRow>(new CommandDefinition(
            sql, new { subscriptionId, word = state is { } only ? Words.Of(only) : null, before, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>The attempts of deliveries, in order.</summary>
    public async Task<ILookup<string, DeliveryAttempt>> Attempts(IEnumerable<StoredDelivery> deliveries, CancellationToken cancel)
    {
        string[] ids = [.. deliveries.Select(delivery => delivery.Id)];
        var sql =
            $"""
            select delivery_id, number, at, status, duration_ms, answer from delivery_attempts
            where delivery_id {database.IsOneOf("@ids")}
            order by number
            """;

        await using var connection = await database.Open(cancel);
        return (await connection.QueryAsync<DeliveryAttempt>(new CommandDefinition(sql, new { ids }, cancellationToken: cancel))).ToLookup(
            attempt => attempt.DeliveryId);
    }
}
