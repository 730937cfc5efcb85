using System.Data.Common;
using Dapper;

namespace RiskApi.Storage.Catalog;

/// <summary>Keeps how the fetching of sources has gone, and lets one instance at a time fetch.</summary>
internal sealed class SourceStore(Database database, TimeProvider time)
{
    /// <summary>A number that nobody else uses for an advisory lock in the same PostgreSQL database.</summary>
    private const long FetchLock = 7_235_916_402_118_334_522;

    private const string Columns = "name, etag, last_modified, checked_at, succeeded_at, next_at, failures, problem, import_id";

    /// <summary>The sources that were ever tried, in order of name.</summary>
    public async Task<IReadOnlyList<SourceState>> All(CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return [.. (await connection.QueryAsync<Row>(
            new CommandDefinition($"select {Columns} from catalog_sources order by name", cancellationToken: cancel))).Select(row => row.ToState())];
    }

    /// <summary>Keeps how the fetching of a source has gone.</summary>
    public Task Save(SourceState state, CancellationToken cancel)
    {
        const string sql =
            """
            insert into catalog_sources (name, etag, last_modified, checked_at, succeeded_at, next_at, failures, problem, import_id)
            values (@Name, @Etag, @LastModified, @CheckedAt, @SucceededAt, @NextAt, @Failures, @Problem, @ImportId)
            on conflict (name) do update set etag = excluded.etag, last_modified = excluded.last_modified, checked_at = excluded.checked_at, succeeded_at = excluded.succeeded_at,
                next_at = excluded.next_at, failures = excluded.failures, problem = excluded.problem, import_id = excluded.import_id
            """;

        return database.Write(Author.Service(time), session => session.Execute(sql, state), cancel);
    }

    /// <summary>Does work unless another instance over the same database is at it; SQLite has one instance.</summary>
    public async Task Alone(Func<Task> work, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            await work();
        }
        else if (await Lock(connection, "select pg_try_advisory_lock(@FetchLock)", cancel))
        {
            try
            {
                await work();
            }
            finally
            {
                await Lock(connection, "select pg_advisory_unlock(@FetchLock)", CancellationToken.None);
            }
        }
    }

    private static Task<bool> Lock(DbConnection connection, string sql, CancellationToken cancel) =>
        connection.QuerySingleAsync<bool>(new CommandDefinition(sql, new { FetchLock }, cancellationToken: cancel));

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string? Etag { get; init; }

        public string? LastModified { get; init; }

        public DateTimeOffset CheckedAt { get; init; }

        public DateTimeOffset? SucceededAt { get; init; }

        public DateTimeOffset NextAt { get; init; }

        public int Failures { get; init; }

        public string? Problem { get; init; }

        public string? ImportId { get; init; }

        public SourceState ToState() => new()
        {
            Name = Name,
            Etag = Etag,
            LastModified = LastModified,
            CheckedAt = CheckedAt,
            SucceededAt = SucceededAt,
            NextAt = NextAt,
            Failures = Failures,
            Problem = Problem,
            ImportId = ImportId,
        };
    }
}

/// <summary>How the fetching of a source has gone.</summary>
internal sealed record SourceState
{
    public required string Name { get; init; }

    /// <summary>The entity tag of what was fetched last.</summary>
    public string? Etag { get; init; }

    /// <summary>When what was fetched last had been modified, as the source writes it.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was tried last.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>When it went well last.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>Failures since it went well last.</summary>
    public int Failures { get; init; }

    /// <summary>Why it failed last; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>The last import made of it.</summary>
    public string? ImportId { get; init; }
}
