using System.Text.Json;
using Dapper;

namespace RiskApi.Storage.Reviews;

/// <summary>Keeps reviews of projects.</summary>
internal sealed class ReviewStore(Database database)
{
    private const string Columns = "id, project_id, version, document, created_at, updated_at";

    /// <summary>A review of a project, or null where it has none of that id.</summary>
    public async Task<StoredReview?> Find(string projectId, string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            new CommandDefinition($"select {Columns} from reviews where project_id = @projectId {StoredId.Where(id)}", new { id, projectId }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>A project's reviews, newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredReview>> Page(string projectId, string? before, int limit, CancellationToken cancel)
    {
        var sql = $"select {Columns} from reviews where project_id = @projectId{(before is null ? "" : " and id < @before")} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, new { projectId, before, limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>Adds a review; false where the project is gone.</summary>
    public static async Task<bool> Insert(WriteSession session, StoredReview review)
    {
        const string sql =
            """
            insert into reviews (id, project_id, version, document, created_at, updated_at)
            select @Id, p.id, @Version, @Document, @CreatedAt, @UpdatedAt from projects p where p.id = @ProjectId
            """;

        return await session.Execute(sql, ToRow(review)) > 0;
    }

    /// <summary>Replaces a review; false where it is gone or no longer of the version before.</summary>
    public static async Task<bool> Update(WriteSession session, StoredReview review) => await session.Execute(
        "update reviews set version = @Version, document = @Document, updated_at = @UpdatedAt where id = @Id and version = @Version - 1", ToRow(review)) > 0;

    /// <summary>Removes a review with its milestones; false where it is gone or of another version.</summary>
    public static async Task<bool> Delete(WriteSession session, string id, long version) =>
        await session.Execute("delete from reviews where id = @id and version = @version", new { id, version }) > 0;

    private static Row ToRow(StoredReview review) => new()
    {
        Id = review.Id,
        ProjectId = review.ProjectId,
        Version = review.Version,
        Document = JsonSerializer.Serialize(review.Record, StorageJson.Default.ReviewRecord),
        CreatedAt = review.CreatedAt,
        UpdatedAt = review.UpdatedAt,
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string ProjectId { get; init; } = "";

        public long Version { get; init; }

        public string Document { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public StoredReview ToStored() => new(Id, ProjectId, Version, JsonSerializer.Deserialize(Document, StorageJson.Default.ReviewRecord)!, CreatedAt, UpdatedAt);
    }
}
