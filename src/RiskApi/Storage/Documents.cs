using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Storage;

/// <summary>Keeps documents that belong to nothing else, by key.</summary>
/// <param name="database">The database.</param>
/// <param name="table">Their table.</param>
/// <param name="key">Its column of keys.</param>
/// <param name="json">How what they say is written.</param>
internal sealed class Documents<T>(Database database, string table, string key, JsonTypeInfo<T> json) : DocumentTable<T>(database, table, key, json)
{
    /// <summary>A document, or null where there is none of that key.</summary>
    public async Task<StoredDocument<T>?> Find(string key, CancellationToken cancel) =>
        await Select($"where {Key} = @key", new { key }, cancel) is [var found] ? found : null;

    /// <summary>Documents in order of key.</summary>
    /// <param name="after">The key of the last one of the page before; empty for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public Task<IReadOnlyList<StoredDocument<T>>> Page(string after, int limit, CancellationToken cancel) =>
        Select($"where {Key} > @after order by {Key} limit @limit", new { after, limit }, cancel);

    /// <summary>Adds a document; false where there is one of that key.</summary>
    public async Task<bool> Insert(WriteSession session, StoredDocument<T> document)
    {
        var sql =
            $"""
            insert into {Table} ({Key}, version, document, created_at, updated_at)
            values (@Key, @Version, @Document, @CreatedAt, @UpdatedAt)
            on conflict do nothing
            """;

        return await session.Execute(sql, Parameters(document)) > 0;
    }
}
