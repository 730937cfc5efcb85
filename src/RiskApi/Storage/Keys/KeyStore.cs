using Dapper;
using RiskApi.Core;

namespace RiskApi.Storage.Keys;

/// <summary>Keeps API keys.</summary>
internal sealed class KeyStore(Database database, TimeProvider time)
{
    private const string Columns = "id, prefix, digest, name, owner, role, team, created_at, created_by, expires_at, revoked_at, last_used_on";

    /// <summary>The keys that begin alike: one, but for a coincidence.</summary>
    public async Task<IReadOnlyList<StoredKey>> OfPrefix(string prefix, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return [.. await connection.QueryAsync<StoredKey>(
            new CommandDefinition($"select {Columns} from access_keys where prefix = @prefix limit 10", new { prefix }, cancellationToken: cancel))];
    }

    /// <summary>A key, or null where there is none of that id.</summary>
    /// <param name="id">Its id, or <see cref="StoredId.Latest"/>.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<StoredKey?> Find(string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return await connection.QueryFirstOrDefaultAsync<StoredKey>(
            new CommandDefinition($"select {Columns} from access_keys where 1 = 1 {StoredId.Where(id)}", new { id }, cancellationToken: cancel));
    }

    /// <summary>Keys, newest first.</summary>
    /// <param name="before">The id of the last key of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredKey>> Page(string? before, int limit, CancellationToken cancel)
    {
        var where = before is null ? "" : "where id < @before";
        await using var connection = await database.Open(cancel);
        return [.. await connection.QueryAsync<StoredKey>(
            new CommandDefinition(
                $"select {Columns} from access_keys {where} order by id desc limit @limit", new { before, limit }, cancellationToken: cancel))];
    }

    /// <summary>Whether there is an admin's key that still opens.</summary>
    public async Task<bool> HasAdmin(CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return await connection.QueryFirstOrDefaultAsync<string>(new CommandDefinition(
            "select id from access_keys where role = @role and revoked_at is null and expires_at > @now limit 1",
            new { role = nameof(Role.Admin), now = time.GetUtcNow() }, cancellationToken: cancel)) is not null;
    }

    /// <summary>Adds a key; false where one in use has its name.</summary>
    public static async Task<bool> Insert(WriteSession session, StoredKey key)
    {
        const string sql =
            """
            insert into access_keys (id, prefix, digest, name, owner, role, team, created_at, created_by, expires_at)
            values (@Id, @Prefix, @Digest, @Name, @Owner, @Role, @Team, @CreatedAt, @CreatedBy, @ExpiresAt)
            on conflict do nothing
            """;

        return await session.Execute(
            sql,
            new { key.Id, key.Prefix, key.Digest, key.Name, key.Owner, Role = key.Role.ToString(), key.Team, key.CreatedAt, key.CreatedBy, key.ExpiresAt }) > 0;
    }

    /// <summary>Revokes a key for good; false where it was revoked before.</summary>
    public static async Task<bool> Revoke(WriteSession session, string id) =>
        await session.Execute("update access_keys set revoked_at = @At where id = @id and revoked_at is null", new { id, session.Author.At }) > 0;

    /// <summary>Notes the day on which a key was used.</summary>
    public Task MarkUsed(string id, DateOnly day, CancellationToken cancel) => database.Write(
        Author.Service(time),
        session =>
            session.Execute("update access_keys set last_used_on = @day where id = @id and (last_used_on is null or last_used_on < @day)", new { id, day }),
        cancel);
}
