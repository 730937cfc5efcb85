using System.Text.Json;
using Dapper;
using RiskApi.Core;
using RiskApi.Core.Events;
using RiskApi.Core.Portfolio;

namespace RiskApi.Storage.Events;

/// <summary>
/// Keeps events of projects, written with the assessment that told of them; those of a clock that ran ahead are read once the clock gets there. Whoever asks
/// gets those of the projects that they may see.
/// </summary>
internal sealed class ProjectEventStore(Database database, TeamScope scope, TimeProvider time)
{
    public static Task Insert(WriteSession session, IReadOnlyCollection<StoredProjectEvent> events) => session.Execute(
        "insert into project_events (id, project_id, at, kind, model, document) values (@Id, @ProjectId, @At, @Kind, @Model, @Document)",
        events.Select(one => new
        {
            one.Id,
            one.ProjectId,
            one.At,
            Kind = Words.Of(one.Event.Kind),
            one.Event.Model,
            Document = JsonSerializer.Serialize(one.Event, StorageJson.Default.ProjectEvent),
        }));

    /// <summary>Events, newest first.</summary>
    /// <param name="which">Which events.</param>
    /// <param name="before">The id of the last one of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<ToldEvent>> Page(EventSelection which, string? before, int limit, CancellationToken cancel)
    {
        var parameters = new DynamicParameters(new { before, limit, upTo = StoredId.UpTo(time.GetUtcNow()) });
        parameters.Add(TeamScope.Parameter, scope.Team);
        var sql =
            $"""
            select e.id, e.project_id, e.at, e.document, p.document as project
            from project_events e join projects p on p.id = e.project_id
            where e.id <= @upTo{(before is null ? "" : " and e.id < @before")}{which.And(parameters)}{scope.And("e.project_id")}
            order by e.id desc limit @limit
            """;

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToEvent())];
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string ProjectId { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Document { get; init; } = "";

        public string Project { get; init; } = "";

        public ToldEvent ToEvent()
        {
            var project = JsonSerializer.Deserialize(Project, StorageJson.Default.Project)!;
            return new(
                new(Id, ProjectId, At, JsonSerializer.Deserialize(Document, StorageJson.Default.ProjectEvent)!),
                new(ProjectId, project.Name, project.Owner, project.Team));
        }
    }
}

/// <summary>An event of a project as it is kept.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Event">What it is.</param>
internal sealed record StoredProjectEvent(string Id, string ProjectId, DateTimeOffset At, ProjectEvent Event);

/// <summary>An event with the project that it happened to, as that is now.</summary>
internal sealed record ToldEvent(StoredProjectEvent Stored, ProjectName Project);
