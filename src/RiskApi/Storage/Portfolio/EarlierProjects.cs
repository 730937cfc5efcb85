using System.Text.Json;
using Dapper;
using RiskApi.Core.Usage;

namespace RiskApi.Storage.Portfolio;

/// <summary>Tells what projects were at an instant of the past, by the audit trail.</summary>
internal sealed class EarlierProjects(Database database, TeamScope scope)
{
    /// <summary>The projects that have been written since, as they were; null for those that were not there, or that whoever asks could not see.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<EarlierProject>> At(DateTimeOffset at, CancellationToken cancel)
    {
        const string sql =
            """
            select e.resource_id as id, e.before, (select count(*) from projects p where p.id = e.resource_id) as is_there
            from audit_entries e
            join (
                select min(id) as id from audit_entries where resource_type = 'project' and id >= @from group by resource_id
            ) first on first.id = e.id
            """;

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, new { from = StoredId.From(at) }, cancellationToken: cancel));
        return [.. rows.Select(row => new EarlierProject(row.Id, Seen(row.Before), row.IsThere > 0))];
    }

    private Project? Seen(string? document) =>
        document is not null && JsonSerializer.Deserialize(document, StorageJson.Default.Project) is { } project && scope.Includes(project) ? project : null;

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string? Before { get; init; }

        public long IsThere { get; init; }
    }
}

/// <summary>A project as it was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Project">What it was; null where it was not there.</param>
/// <param name="IsThere">Whether there is a project of that id now.</param>
internal sealed record EarlierProject(string Id, Project? Project, bool IsThere);
