using System.Text.Json;
using Dapper;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Storage.Catalog;

/// <summary>Keeps the revisions of the catalog, and the number that every change of it raises.</summary>
internal sealed class CatalogStore(Database database)
{
    /// <summary>What the audit trail calls an override.</summary>
    public const string OverrideResource = "catalog-override";

    private const string Columns = "number, at, actor, import_id, document";

    /// <summary>Counts the changes of the catalog.</summary>
    public async Task<long> Version(CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return await connection.QuerySingleAsync<long>(new CommandDefinition("select version from catalog_state where id = 1", cancellationToken: cancel));
    }

    /// <summary>All that is put over the shipped catalog, at one moment.</summary>
    public async Task<CatalogRecord> Read(CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        while (true)
        {
            var version = await connection.QuerySingleAsync<long>(
                new CommandDefinition("select version from catalog_state where id = 1", cancellationToken: cancel));
            var revisions = await connection.QueryAsync<string>(
                new CommandDefinition("select document from catalog_revisions order by number", cancellationToken: cancel));
            var overrides = await connection.QueryAsync<string>(
                new CommandDefinition("select document from catalog_overrides order by id", cancellationToken: cancel));
            var confirmations = await connection.QueryAsync<Confirmation>(
                new CommandDefinition("select provider, confirmed_at from catalog_confirmations", cancellationToken: cancel));
            if (version == await connection.QuerySingleAsync<long>(
                new CommandDefinition("select version from catalog_state where id = 1", cancellationToken: cancel)))
            {
                return new(
                    version,
                    [.. revisions.Select(document => JsonSerializer.Deserialize(document, StorageJson.Default.CatalogRevision)!)],
                    [.. overrides.Select(document => JsonSerializer.Deserialize(document, StorageJson.Default.CatalogOverride)!)],
                    confirmations.ToDictionary(row => row.Provider, row => DateOnly.FromDateTime(row.ConfirmedAt.UtcDateTime)));
            }
        }
    }

    /// <summary>Every change that was ever made, revisions before overrides, each oldest first; of overrides the audit trail knows what they were.</summary>
    public async Task<IReadOnlyList<CatalogChange>> Changes(CancellationToken cancel)
    {
        const string overrides = "select at, resource_id, after from audit_entries where resource_type = @type order by id";

        await using var connection = await database.Open(cancel);
        var revised = await connection.QueryAsync<Row>(
            new CommandDefinition($"select {Columns} from catalog_revisions order by number", cancellationToken: cancel));
        var held = await connection.QueryAsync<OverrideRow>(
            new CommandDefinition(overrides, new { type = OverrideResource }, cancellationToken: cancel));
        return
        [
            .. revised.Select(row => row.ToStored()).Select(stored => new CatalogChange(stored.At) { Revision = stored.Revision }),
            .. held.Select(row => row.ToChange()),
        ];
    }

    /// <summary>A revision, or null where there is none of that number.</summary>
    public async Task<StoredRevision?> Find(long number, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            new CommandDefinition($"select {Columns} from catalog_revisions where number = @number", new { number }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>Revisions, newest first.</summary>
    /// <param name="before">The number of the last one of the page before.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredRevision>> Page(long before, int limit, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"select {Columns} from catalog_revisions where number < @before order by number desc limit @limit", new { before, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>Raises the catalog's version; false where it is no longer the one that was read, and nothing may be written.</summary>
    /// <param name="session">The transaction, which holds the catalog from here on.</param>
    /// <param name="from">The version that was read.</param>
    /// <param name="by">1, or 0 where the catalog stays as it is.</param>
    public static async Task<bool> Move(WriteSession session, long from, int by) =>
        await session.Execute("update catalog_state set version = version + @by where id = 1 and version = @from", new { from, by }) > 0;

    /// <summary>Raises the catalog's version, whatever it is.</summary>
    public static Task Move(WriteSession session) => session.Execute("update catalog_state set version = version + 1 where id = 1", new { });

    /// <summary>Adds a revision; the transaction must have moved the catalog.</summary>
    public static Task Append(WriteSession session, StoredRevision stored) => session.Execute(
        "insert into catalog_revisions (number, at, actor, import_id, document) values (@Number, @At, @Actor, @ImportId, @Document)",
        new Row
        {
            Number = stored.Revision.Number,
            At = stored.At,
            Actor = stored.Actor,
            ImportId = stored.ImportId,
            Document = JsonSerializer.Serialize(stored.Revision, StorageJson.Default.CatalogRevision),
        });

    /// <summary>Keeps the days of the newest facts by which a source confirmed providers; an earlier day changes nothing.</summary>
    /// <returns>Whether a provider was confirmed by newer facts than before; the transaction must move the catalog then.</returns>
    public static async Task<bool> Confirm(WriteSession session, IReadOnlyDictionary<string, DateOnly> confirmedOn, string source)
    {
        const string sql =
            """
            insert into catalog_confirmations (provider, source, confirmed_at) values (@provider, @source, @confirmedAt)
            on conflict (provider) do update set source = excluded.source, confirmed_at = excluded.confirmed_at
            where excluded.confirmed_at > catalog_confirmations.confirmed_at
            """;

        var changed = 0;
        foreach (var (provider, day) in confirmedOn)
        {
            changed += await session.Execute(sql, new { provider, source, confirmedAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) });
        }

        return changed > 0;
    }

    private sealed record OverrideRow
    {
        public DateTimeOffset At { get; init; }

        public string ResourceId { get; init; } = "";

        public string? After { get; init; }

        public CatalogChange ToChange() => new(At)
        {
            OverrideId = ResourceId,
            Override = After is null ? null : JsonSerializer.Deserialize(After, StorageJson.Default.CatalogOverride),
        };
    }

    private sealed record Confirmation
    {
        public string Provider { get; init; } = "";

        public DateTimeOffset ConfirmedAt { get; init; }
    }

    private sealed record Row
    {
        public long Number { get; init; }

        public DateTimeOffset At { get; init; }

        public string Actor { get; init; } = "";

        public string? ImportId { get; init; }

        public string Document { get; init; } = "";

        public StoredRevision ToStored() => new(JsonSerializer.Deserialize(Document, StorageJson.Default.CatalogRevision)!, At, Actor, ImportId);
    }
}

/// <summary>What the database adds to the shipped catalog.</summary>
/// <param name="Version">Counts the changes of it.</param>
/// <param name="Revisions">The revisions, oldest first.</param>
/// <param name="Overrides">The overrides.</param>
/// <param name="ConfirmedOn">The day of the newest facts by which an import confirmed each provider.</param>
internal sealed record CatalogRecord(
    long Version, IReadOnlyList<CatalogRevision> Revisions, IReadOnlyList<CatalogOverride> Overrides, IReadOnlyDictionary<string, DateOnly> ConfirmedOn);

/// <summary>A revision of the catalog that is kept.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Actor">Who accepted it.</param>
/// <param name="ImportId">The import that it comes from; null for a rollback.</param>
internal sealed record StoredRevision(CatalogRevision Revision, DateTimeOffset At, string Actor, string? ImportId);
