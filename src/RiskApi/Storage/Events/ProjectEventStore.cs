using System.Text.Json;
using Dapper;
using RiskApi.Core;
using RiskApi.Core.Events;

namespace RiskApi.Storage.Events;

/// <summary>Keeps events of projects, written with the assessment that told of them; those of a clock that ran ahead are read once the clock gets there.</summary>
internal sealed class ProjectEventStore(Database database, TimeProvider time)
{
    public static Task Insert(WriteSession session, IReadOnlyCollection<StoredProjectEvent> events) => session.Execute(
        "insert into project_events (id, project_id, at, kind, document) values (@Id, @ProjectId, @At, @Kind, @Document)",
        events.Select(one => new
        {
            one.Id,
            one.ProjectId,
            one.At,
            Kind = Words.Of(one.Event.Kind),
            Document = JsonSerializer.Serialize(one.Event, StorageJson.Default.ProjectEvent),
        }));

    /// <summary>A project's events, newest first.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredProjectEvent>> Page(string projectId, string? before, int limit, CancellationToken cancel)
    {
        var until = before is null ? "id <= @upTo" : "id <= @upTo and id < @before";
        var sql = $"select id, project_id, at, document from project_events where project_id = @projectId and {until} order by id desc limit @limit";

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(
            new CommandDefinition(sql, new { projectId, before, limit, upTo = StoredId.UpTo(time.GetUtcNow()) }, cancellationToken: cancel));
        return [.. rows.Select(
            row => new StoredProjectEvent(row.Id, row.ProjectId, row.At, JsonSerializer.Deserialize(row.Document, StorageJson.Default.ProjectEvent)!))];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string ProjectId { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Document { get; init; } = "";
    }
}

/// <summary>An event of a project as it is kept.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Event">What it is.</param>
internal sealed record StoredProjectEvent(string Id, string ProjectId, DateTimeOffset At, ProjectEvent Event);
