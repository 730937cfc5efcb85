using RiskApi.Core.Portfolio.Worklists;

namespace RiskApi.Storage.Portfolio;

/// <summary>Keeps the waivers of dependencies; one for each model string of a project.</summary>
internal sealed class WaiverStore(Database database)
    : DocumentTable<DependencyWaiver>(database, "dependency_waivers", "id", StorageJson.Default.DependencyWaiver)
{
    /// <summary>The key of a waiver. Ids of projects have no slash, so that no two waivers share one.</summary>
    public static string KeyOf(string projectId, string requested) => $"{projectId}/{requested}";

    /// <summary>All waivers, by project and model string.</summary>
    public async Task<IReadOnlyDictionary<(string Project, string Requested), DependencyWaiver>> All(CancellationToken cancel) =>
        (await Select("", new { }, cancel)).ToDictionary(waiver => (waiver.Key.Split('/', 2)[0], waiver.Value.Requested), waiver => waiver.Value);

    /// <summary>The waivers of a project, in order of model string.</summary>
    public Task<IReadOnlyList<StoredDocument<DependencyWaiver>>> OfProject(string projectId, CancellationToken cancel) =>
        Select("where project_id = @projectId order by id", new { projectId }, cancel);

    /// <summary>The waiver of a dependency, or null where there is none.</summary>
    public async Task<StoredDocument<DependencyWaiver>?> Find(string projectId, string requested, CancellationToken cancel) =>
        await Select("where id = @id", new { id = KeyOf(projectId, requested) }, cancel) is [var found] ? found : null;

    /// <summary>Adds a waiver; false where there is one already, or the project is gone.</summary>
    public async Task<bool> Insert(WriteSession session, string projectId, StoredDocument<DependencyWaiver> waiver)
    {
        const string sql =
            """
            insert into dependency_waivers (id, project_id, version, document, created_at, updated_at)
            select @Key, p.id, @Version, @Document, @CreatedAt, @UpdatedAt from projects p where p.id = @projectId
            on conflict do nothing
            """;

        var parameters = Parameters(waiver);
        parameters.Add("projectId", projectId);
        return await session.Execute(sql, parameters) > 0;
    }
}
