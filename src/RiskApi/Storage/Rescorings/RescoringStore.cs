using Dapper;

namespace RiskApi.Storage.Rescorings;

/// <summary>Keeps passes over all projects, and hands out the projects that are left.</summary>
/// <remarks>
/// A project carries the number of the pass that assessed it last, and is claimed, assessed and written in one transaction: after a
/// crash the claim is gone with all that was written, and whichever instance comes next takes the project. A job queue would keep
/// the claim apart from the work, and would have to be told of every project for every pass.
/// </remarks>
internal sealed class RescoringStore(Database database)
{
    private const string Columns = "id, catalog_version, method_version, as_of, state, begun_at, ended_at, projects, assessed, kept, failed";

    /// <summary>The newest pass; one that begins now where the newest had another cause.</summary>
    public static async Task<StoredRescoring> Begin(WriteSession session, RescoringCause cause)
    {
        // Where two instances begin one at once, the second finds the number taken, and goes on with the other's.
        const string insert =
            """
            insert into rescorings (id, catalog_version, method_version, as_of, state, begun_at, projects, assessed, kept, failed)
            select coalesce(max(id), 0) + 1, @CatalogVersion, @MethodVersion, @AsOf, 'running', @At, (select count(*) from projects), 0, 0, 0
            from rescorings
            where true
            having not exists (
                select 1 from rescorings newest
                where newest.id = (select max(id) from rescorings)
                and newest.catalog_version = @CatalogVersion and newest.method_version = @MethodVersion and newest.as_of = @AsOf)
            on conflict do nothing
            """;
        const string supersede = "update rescorings set state = 'superseded', ended_at = @At where state = 'running' and id < (select max(id) from rescorings)";

        var at = session.Author.At;
        if (await session.Execute(insert, new { cause.CatalogVersion, cause.MethodVersion, cause.AsOf, At = at }) > 0)
        {
            await session.Execute(supersede, new { At = at });
        }

        return (await session.First<StoredRescoring>($"select {Columns} from rescorings order by id desc limit 1", new { }))!;
    }

    /// <summary>
    /// Takes projects that a pass has not assessed yet, for this transaction; none that another instance has taken, and none where the pass no longer runs.
    /// </summary>
    public Task<IReadOnlyList<ProjectToRescore>> Claim(WriteSession session, long id, int limit) => session.Query<ProjectToRescore>(
        $"""
        select id, document, current_assessment_id, current_score, current_digest
        from projects
        where rescored_in < @id and exists (select 1 from rescorings where id = @id and state = 'running')
        limit @limit {(database.Provider == DatabaseProvider.Postgres ? "for update skip locked" : "")}
        """,
        new { id, limit });

    /// <summary>Notes that projects were assessed.</summary>
    /// <remarks>The counts come last in a transaction, as instances wait for one another there.</remarks>
    public async Task Complete(WriteSession session, long id, string[] projectIds, int kept, int failed)
    {
        await session.Execute(
            $"update projects set rescored_in = @id where id {database.IsOneOf("@projectIds")}",
            new { id, projectIds });
        await session.Execute(
            "update rescorings set assessed = assessed + @assessed, kept = kept + @kept, failed = failed + @failed where id = @id",
            new { id, assessed = projectIds.Length - failed, kept, failed });
    }

    /// <summary>Ends a pass that has no project left; true where it ended here.</summary>
    public static async Task<bool> End(WriteSession session, long id) => await session.Execute(
        "update rescorings set state = 'ended', ended_at = @At where id = @id and state = 'running' and not exists (select 1 from projects where rescored_in < @id)",
        new { id, session.Author.At }) > 0;

    /// <summary>A pass, or null where there is none of that number.</summary>
    /// <param name="id">Its number; null for the newest.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<StoredRescoring?> Find(long? id, CancellationToken cancel)
    {
        var sql = $"select {Columns} from rescorings {(id is null ? "order by id desc limit 1" : "where id = @id")}";

        await using var connection = await database.Open(cancel);
        return await connection.QueryFirstOrDefaultAsync<StoredRescoring>(new CommandDefinition(sql, new { id }, cancellationToken: cancel));
    }

    /// <summary>Passes, newest first.</summary>
    /// <param name="before">The number of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredRescoring>> Page(long? before, int limit, CancellationToken cancel)
    {
        var sql = $"select {Columns} from rescorings {(before is null ? "" : "where id < @before")} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        return [.. await connection.QueryAsync<StoredRescoring>(new CommandDefinition(sql, new { before, limit }, cancellationToken: cancel))];
    }
}
