using System.Text.Json;
using Dapper;
using RiskApi.Core.Reviews;

namespace RiskApi.Storage.Reviews;

/// <summary>Keeps milestones of reviews; they never change.</summary>
internal sealed class MilestoneStore(Database database)
{
    private const string Columns = "id, name, frozen_at, frozen_by, open_high, open_medium, unanswered, waived";

    /// <summary>A milestone of a review with the review as it was, or null where there is none of that id.</summary>
    public async Task<(StoredMilestone Milestone, Review Review)?> Find(string reviewId, string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(
            new CommandDefinition(
                $"select {Columns}, review from milestones where review_id = @reviewId {StoredId.Where(id)}", new { id, reviewId }, cancellationToken: cancel));
        return row is null ? null : (row, JsonSerializer.Deserialize(row.Review, StorageJson.Default.Review)!);
    }

    /// <summary>A review's milestones in short, newest first.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredMilestone>> Page(string reviewId, string? before, int limit, CancellationToken cancel)
    {
        var sql = $"select {Columns} from milestones where review_id = @reviewId{(before is null ? "" : " and id < @before")} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        return [.. await connection.QueryAsync<StoredMilestone>(new CommandDefinition(sql, new { reviewId, before, limit }, cancellationToken: cancel))];
    }

    /// <summary>Adds a milestone; false where the review is gone.</summary>
    public static async Task<bool> Insert(WriteSession session, string reviewId, StoredMilestone milestone, Review review)
    {
        const string sql =
            """
            insert into milestones (id, review_id, name, frozen_at, frozen_by, open_high, open_medium, unanswered, waived, review)
            select @Id, r.id, @Name, @FrozenAt, @FrozenBy, @OpenHigh, @OpenMedium, @Unanswered, @Waived, @review from reviews r where r.id = @reviewId
            """;

        return await session.Execute(sql, new
        {
            milestone.Id,
            milestone.Name,
            milestone.FrozenAt,
            milestone.FrozenBy,
            milestone.OpenHigh,
            milestone.OpenMedium,
            milestone.Unanswered,
            milestone.Waived,
            reviewId,
            review = JsonSerializer.Serialize(review, StorageJson.Default.Review),
        }) > 0;
    }

    private sealed record Row : StoredMilestone
    {
        public string Review { get; init; } = "";
    }
}
