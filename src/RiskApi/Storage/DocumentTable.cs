using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dapper;

namespace RiskApi.Storage;

/// <summary>A table of JSON documents, each with a key and a version; whoever derives from it says what they are found by.</summary>
/// <param name="database">The database.</param>
/// <param name="table">The table.</param>
/// <param name="key">Its column of keys.</param>
/// <param name="json">How what the documents say is written.</param>
internal abstract class DocumentTable<T>(Database database, string table, string key, JsonTypeInfo<T> json)
{
    protected string Table => table;

    protected string Key => key;

    /// <summary>Replaces a document; false where it is gone or no longer of the version before.</summary>
    public async Task<bool> Update(WriteSession session, StoredDocument<T> document) => await session.Execute(
        $"update {table} set version = @Version, document = @Document, updated_at = @UpdatedAt where {key} = @Key and version = @Version - 1",
        Parameters(document)) > 0;

    /// <summary>Removes the version of a document that was read, with all that belongs to it; false where it is gone or of another version.</summary>
    public async Task<bool> Delete(WriteSession session, StoredDocument<T> document) =>
        await session.Execute($"delete from {table} where {key} = @Key and version = @Version", new { document.Key, document.Version }) > 0;

    /// <summary>What a document says, as it is kept.</summary>
    public string Json(T value) => JsonSerializer.Serialize(value, json);

    /// <summary>Whether two documents say the same.</summary>
    public bool AreSame(T one, T other) => Json(one) == Json(other);

    /// <param name="which">Which documents, and in which order: what follows the table in a query.</param>
    /// <param name="parameters">The parameters of that.</param>
    /// <param name="cancel">Cancels the query.</param>
    protected async Task<IReadOnlyList<StoredDocument<T>>> Select(string which, object parameters, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Query(which), parameters, cancellationToken: cancel));
        return [.. rows.Select(Read)];
    }

    /// <summary>The same within a transaction.</summary>
    protected async Task<IReadOnlyList<StoredDocument<T>>> Select(WriteSession session, string which, object parameters) =>
        [.. (await session.Query<Row>(Query(which), parameters)).Select(Read)];

    /// <summary>The condition that a column has one of several values.</summary>
    protected string IsOneOf(string parameter) => database.IsOneOf(parameter);

    protected DynamicParameters Parameters(StoredDocument<T> document) =>
        new(new { document.Key, document.Version, Document = Json(document.Value), document.CreatedAt, document.UpdatedAt });

    private string Query(string which) => $"select {key} as key, version, document, created_at, updated_at from {table} {which}";

    private StoredDocument<T> Read(Row row) => new(row.Key, row.Version, JsonSerializer.Deserialize(row.Document, json)!, row.CreatedAt, row.UpdatedAt);

    private sealed record Row
    {
        public string Key { get; init; } = "";

        public long Version { get; init; }

        public string Document { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }
    }
}
