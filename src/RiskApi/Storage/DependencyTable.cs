using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Storage;

/// <summary>A table of documents about dependencies, at most one for each model string of a project; they go with the project.</summary>
/// <param name="database">The database.</param>
/// <param name="table">The table.</param>
/// <param name="json">How what the documents say is written.</param>
/// <param name="requested">The model string that a document is about.</param>
internal abstract class DependencyTable<T>(Database database, string table, JsonTypeInfo<T> json, Func<T, string> requested)
    : DocumentTable<T>(database, table, "id", json)
{
    /// <summary>The key of a document. Ids of projects have no slash, so that no two documents share one.</summary>
    public static string KeyOf(string projectId, string requested) => $"{projectId}/{requested}";

    /// <summary>All documents, by project and model string.</summary>
    public async Task<IReadOnlyDictionary<(string Project, string Requested), StoredDocument<T>>> All(CancellationToken cancel) =>
        (await Select("", new { }, cancel)).ToDictionary(document => (document.Key.Split('/', 2)[0], requested(document.Value)));

    /// <summary>The documents of a project, in order of model string.</summary>
    public Task<IReadOnlyList<StoredDocument<T>>> OfProject(string projectId, CancellationToken cancel) =>
        Select("where project_id = @projectId order by id", new { projectId }, cancel);

    /// <summary>The document about a dependency, or null where there is none.</summary>
    public async Task<StoredDocument<T>?> Find(string projectId, string requested, CancellationToken cancel) =>
        await Select("where id = @id", new { id = KeyOf(projectId, requested) }, cancel) is [var found] ? found : null;

    /// <summary>Adds a document; false where there is one already, or the project is gone.</summary>
    public async Task<bool> Insert(WriteSession session, string projectId, StoredDocument<T> document)
    {
        var sql =
            $"""
            insert into {Table} (id, project_id, version, document, created_at, updated_at)
            select @Key, p.id, @Version, @Document, @CreatedAt, @UpdatedAt from projects p where p.id = @projectId
            on conflict do nothing
            """;

        var parameters = Parameters(document);
        parameters.Add("projectId", projectId);
        return await session.Execute(sql, parameters) > 0;
    }
}
