using System.Text.Json;
using Dapper;

namespace RiskApi.Storage.Assessments;

/// <summary>Keeps assessments of projects; they never change.</summary>
internal sealed class AssessmentStore(Database database)
{
    private const string Columns =
        "id, assessed_at, as_of, horizon_days, catalog_version, method_version, score, band, confidence, expected_migrations, expected_effort_days";

    /// <summary>Adds an assessment, and makes it the project's latest; false where the project is gone.</summary>
    public static async Task<bool> Insert(WriteSession session, StoredAssessment stored)
    {
        const string latest =
            """
            update projects
            set latest_assessment_id = @Id, latest_score = @Score, latest_band = @Band, latest_assessed_at = @AssessedAt
            where id = @ProjectId
            """;
        const string insert =
            """
            insert into assessments (
                id, project_id, assessed_at, as_of, horizon_days, catalog_version, method_version,
                score, band, confidence, expected_migrations, expected_effort_days, project, result)
            values (
                @Id, @ProjectId, @AssessedAt, @AsOf, @HorizonDays, @CatalogVersion, @MethodVersion,
                @Score, @Band, @Confidence, @ExpectedMigrations, @ExpectedEffortDays, @Project, @Result)
            """;

        var summary = AssessmentSummary.Of(stored);
        if (await session.Execute(latest, new { summary.Id, summary.Score, summary.Band, summary.AssessedAt, stored.ProjectId }) == 0)
        {
            return false;
        }

        await session.Execute(insert, new
        {
            summary.Id,
            stored.ProjectId,
            summary.AssessedAt,
            summary.AsOf,
            summary.HorizonDays,
            summary.CatalogVersion,
            summary.MethodVersion,
            summary.Score,
            summary.Band,
            summary.Confidence,
            summary.ExpectedMigrations,
            summary.ExpectedEffortDays,
            Project = JsonSerializer.Serialize(stored.Project, StorageJson.Default.Project),
            Result = JsonSerializer.Serialize(stored.Assessment, StorageJson.Default.Assessment),
        });
        return true;
    }

    /// <summary>An assessment of a project, or null where there is none of that id.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="id">The assessment's id, or <see cref="StoredId.Latest"/>.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<StoredAssessment?> Find(string projectId, string id, CancellationToken cancel)
    {
        var sql = $"select id, project_id, assessed_at, project, result from assessments where project_id = @projectId {StoredId.Where(id)}";

        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(sql, new { id, projectId }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>A project's assessments in short, newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<AssessmentSummary>> Page(string projectId, string? before, int limit, CancellationToken cancel)
    {
        var sql = $"select {Columns} from assessments where project_id = @projectId{(before is null ? "" : " and id < @before")} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        return [.. await connection.QueryAsync<AssessmentSummary>(new CommandDefinition(sql, new { projectId, before, limit }, cancellationToken: cancel))];
    }

    /// <summary>A project's assessments in short from an instant on, newest first.</summary>
    public async Task<IReadOnlyList<AssessmentSummary>> Since(string projectId, DateTimeOffset since, int limit, CancellationToken cancel)
    {
        var sql = $"select {Columns} from assessments where project_id = @projectId and assessed_at >= @since order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        return [.. await connection.QueryAsync<AssessmentSummary>(new CommandDefinition(sql, new { projectId, since, limit }, cancellationToken: cancel))];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string ProjectId { get; init; } = "";

        public DateTimeOffset AssessedAt { get; init; }

        public string Project { get; init; } = "";

        public string Result { get; init; } = "";

        public StoredAssessment ToStored() => new(
            Id, ProjectId, AssessedAt, JsonSerializer.Deserialize(Project, StorageJson.Default.Project)!, JsonSerializer.Deserialize(Result, StorageJson.Default.Assessment)!);
    }
}
