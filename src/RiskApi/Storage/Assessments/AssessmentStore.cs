using Dapper;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Events;
using RiskApi.Core.Usage;

namespace RiskApi.Storage.Assessments;

/// <summary>Keeps assessments of projects; they never change.</summary>
/// <remarks>What a clock made that ran ahead is read once the clock gets there.</remarks>
internal sealed class AssessmentStore(Database database, TimeProvider time)
{
    private const string Columns =
        "id, assessed_at, as_of, horizon_days, catalog_version, method_version, score, band, confidence, expected_migrations, expected_effort_days";

    private string UpTo => StoredId.UpTo(time.GetUtcNow());

    /// <summary>Adds assessments, each of which becomes its project's latest; false where one of the projects is gone.</summary>
    public static async Task<bool> Insert(WriteSession session, IReadOnlyCollection<StoredAssessment> all)
    {
        const string latest =
            """
            update projects
            set latest_assessment_id = @Id, latest_score = @Score, latest_band = @Band, latest_assessed_at = @AssessedAt,
                current_assessment_id = case when @IsOfItsDay then @Id else current_assessment_id end,
                current_score = case when @IsOfItsDay then @Score else current_score end,
                current_digest = case when @IsOfItsDay then @Digest else current_digest end
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

        var latests = all.Select(stored => (Stored: stored, Summary: ListedAssessment.Of(stored))).Select(
            one => new
            {
                one.Summary.Id,
                one.Summary.Score,
                Band = Words.Of(
                one.Summary.Band),
                one.Summary.AssessedAt,
                one.Stored.IsOfItsDay,
                one.Stored.Digest,
                one.Stored.ProjectId
            });
        if (await session.Execute(latest, latests) < all.Count)
        {
            return false;
        }

        // Written one after another as they are inserted: a batch of their texts together would outlive the garbage collector's cheap rounds.
        await session.Execute(insert, all.Select(AssessmentRow.Of));
        return true;
    }

    /// <summary>The last assessment of a project that was made for its own day, in short.</summary>
    public static async Task<CurrentAssessment> Current(WriteSession session, string projectId) =>
        await session.First<CurrentAssessment>(
            "select current_assessment_id as id, current_score as score, current_digest as digest from projects where id = @projectId", new { projectId })
        ?? CurrentAssessment.None;

    /// <summary>An assessment, or null where there is none of that id.</summary>
    public static async Task<StoredAssessment?> Find(WriteSession session, string id) =>
        (await session.First<AssessmentRow>("select id, project_id, assessed_at, project, result from assessments where id = @id", new { id }))?.ToStored();

    /// <summary>An assessment of a project, or null where there is none of that id.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="id">The assessment's id, or <see cref="StoredId.Latest"/>.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<StoredAssessment?> Find(string projectId, string id, CancellationToken cancel)
    {
        var sql =
            $"select id, project_id, assessed_at, project, result from assessments where project_id = @projectId and id <= @upTo {StoredId.Where(id)}";

        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<AssessmentRow>(
            new CommandDefinition(sql, new { id, projectId, upTo = UpTo }, cancellationToken: cancel));
        return row?.ToStored();
    }

    /// <summary>A project's assessments in short, newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<ListedAssessment>> Page(string projectId, string? before, int limit, CancellationToken cancel)
    {
        var until = before is null ? "id <= @upTo" : "id <= @upTo and id < @before";
        var sql = $"select {Columns} from assessments where project_id = @projectId and {until} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        return
        [
            .. await connection.QueryAsync<ListedAssessment>(
                new CommandDefinition(sql, new { projectId, before, limit, upTo = UpTo }, cancellationToken: cancel)),
        ];
    }

    /// <summary>A project's assessments in short from an instant on, newest first.</summary>
    public async Task<IReadOnlyList<ListedAssessment>> Since(string projectId, DateTimeOffset since, int limit, CancellationToken cancel)
    {
        const string sql =
            $"""
            select {Columns} from assessments
            where project_id = @projectId and assessed_at >= @since and id <= @upTo order by id desc limit @limit
            """;

        await using var connection = await database.Open(cancel);
        return
        [
            .. await connection.QueryAsync<ListedAssessment>(
                new CommandDefinition(sql, new { projectId, since, limit, upTo = UpTo }, cancellationToken: cancel)),
        ];
    }

    /// <summary>The scores of some projects from an instant on that were made for their own day, oldest first.</summary>
    public async Task<ILookup<string, (DateOnly On, double Score)>> Scores(string[] projectIds, DateTimeOffset since, CancellationToken cancel)
    {
        var sql =
            $"""
            select project_id, assessed_at, as_of, score from assessments
            where project_id {database.IsOneOf("@projectIds")} and assessed_at >= @since and id <= @upTo order by id
            """;

        await using var connection = await database.Open(cancel);
        var all = await connection.QueryAsync<ScoreRow>(new CommandDefinition(sql, new { projectIds, since, upTo = UpTo }, cancellationToken: cancel));
        return all.Where(row => row.AsOf == DateOnly.FromDateTime(row.AssessedAt.UtcDateTime)).ToLookup(row => row.ProjectId, row => (row.AsOf, row.Score));
    }

    private sealed record ScoreRow
    {
        public string ProjectId { get; init; } = "";

        public DateTimeOffset AssessedAt { get; init; }

        public DateOnly AsOf { get; init; }

        public double Score { get; init; }
    }
}

/// <summary>The last assessment of a project that was made for its own day, in short; all null where there is none.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Digest">The digest of what owners want to be told of.</param>
internal sealed record CurrentAssessment(string? Id, double? Score, string? Digest)
{
    public static readonly CurrentAssessment None = new(null, null, null);
}

/// <summary>An assessment of a project as it is kept: with its input, so that it can be made again.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="AssessedAt">When it was made.</param>
/// <param name="Project">The project as it was.</param>
/// <param name="Assessment">What was answered.</param>
internal sealed record StoredAssessment(string Id, string ProjectId, DateTimeOffset AssessedAt, Project Project, Assessment Assessment)
{
    private readonly Lazy<string> _digest = new(() => AssessmentDigest.Of(Assessment, Project));

    /// <summary>A digest of what owners want to be told of.</summary>
    public string Digest => _digest.Value;

    /// <summary>Whether it was made for its own day, not for one before or after.</summary>
    public bool IsOfItsDay => Assessment.AsOf == DateOnly.FromDateTime(AssessedAt.UtcDateTime);
}
