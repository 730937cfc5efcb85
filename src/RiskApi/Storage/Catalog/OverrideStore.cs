using System.Text.Json;
using Dapper;

namespace RiskApi.Storage.Catalog;

/// <summary>Keeps overrides.</summary>
internal sealed class OverrideStore(Database database)
{
    private const string Columns = "id, version, document, created_at, updated_at";

    /// <summary>An override, or null where there is none of that id.</summary>
    public async Task<StoredOverride?> Find(string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            new CommandDefinition($"select {Columns} from catalog_overrides where id = @id", new { id }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>Overrides in order of id.</summary>
    /// <param name="after">The id of the last one of the page before; empty for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredOverride>> Page(string after, int limit, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(
            new CommandDefinition($"select {Columns} from catalog_overrides where id > @after order by id limit @limit", new { after, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>Adds an override; false where there is one of that id.</summary>
    public static async Task<bool> Insert(WriteSession session, StoredOverride held)
    {
        const string sql =
            """
            insert into catalog_overrides (id, version, document, created_at, updated_at)
            values (@Id, @Version, @Document, @CreatedAt, @UpdatedAt)
            on conflict do nothing
            """;

        return await session.Execute(sql, ToRow(held)) > 0;
    }

    /// <summary>Replaces an override; false where it is gone or no longer of the version before.</summary>
    public static async Task<bool> Update(WriteSession session, StoredOverride held) => await session.Execute(
        "update catalog_overrides set version = @Version, document = @Document, updated_at = @UpdatedAt where id = @Id and version = @Version - 1", ToRow(held)) > 0;

    /// <summary>Removes an override; false where it is gone or of another version.</summary>
    public static async Task<bool> Delete(WriteSession session, string id, long version) =>
        await session.Execute("delete from catalog_overrides where id = @id and version = @version", new { id, version }) > 0;

    private static Row ToRow(StoredOverride held) => new()
    {
        Id = held.Id,
        Version = held.Version,
        Document = JsonSerializer.Serialize(held.Override, StorageJson.Default.CatalogOverride),
        CreatedAt = held.CreatedAt,
        UpdatedAt = held.UpdatedAt,
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public long Version { get; init; }

        public string Document { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public StoredOverride ToStored() => new(Id, Version, JsonSerializer.Deserialize(Document, StorageJson.Default.CatalogOverride)!, CreatedAt, UpdatedAt);
    }
}
