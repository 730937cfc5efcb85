using RiskApi.Core.Reviews;

namespace RiskApi.Storage.Reviews;

/// <summary>Keeps reviews of projects: what people have said in them.</summary>
internal sealed class ReviewStore(Database database) : DocumentTable<ReviewRecord>(database, "reviews", "id", StorageJson.Default.ReviewRecord)
{
    /// <summary>A review of a project, or null where it has none of that id.</summary>
    public async Task<StoredDocument<ReviewRecord>?> Find(string projectId, string id, CancellationToken cancel) =>
        await Select($"where project_id = @projectId {StoredId.Where(id)}", new { id, projectId }, cancel) is [var found] ? found : null;

    /// <summary>A project's reviews, newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public Task<IReadOnlyList<StoredDocument<ReviewRecord>>> Page(string projectId, string? before, int limit, CancellationToken cancel) =>
        Select(
            $"where project_id = @projectId{(before is null ? "" : " and id < @before")} order by id desc limit @limit",
            new { projectId, before, limit },
            cancel);

    /// <summary>Adds a review; false where the project is gone.</summary>
    public async Task<bool> Insert(WriteSession session, string projectId, StoredDocument<ReviewRecord> review)
    {
        const string sql =
            """
            insert into reviews (id, project_id, version, document, created_at, updated_at)
            select @Key, p.id, @Version, @Document, @CreatedAt, @UpdatedAt from projects p where p.id = @projectId
            """;

        var parameters = Parameters(review);
        parameters.Add("projectId", projectId);
        return await session.Execute(sql, parameters) > 0;
    }
}
