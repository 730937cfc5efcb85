using System.Text.Json;
using Dapper;

namespace RiskApi.Storage.Projects;

/// <summary>Keeps projects, and gives those that whoever asks may see.</summary>
internal sealed class ProjectStore(Database database, TeamScope scope)
{
    private const string Columns =
        "p.id, p.version, p.document, p.created_at, p.updated_at, p.latest_assessment_id, p.latest_score, p.latest_band, p.latest_assessed_at";

    /// <summary>A project, or null where there is none of that id.</summary>
    public async Task<StoredProject?> Find(string id, CancellationToken cancel) =>
        await FindAnywhere(id, cancel) is { } found && scope.Includes(found.Project) ? found : null;

    /// <summary>Whether there is a project of that id, and whoever asks may not see it.</summary>
    public async Task<bool> Hides(string id, CancellationToken cancel) =>
        scope.Team is not null && await FindAnywhere(id, cancel) is { } found && !scope.Includes(found.Project);

    private async Task<StoredProject?> FindAnywhere(string id, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        var row = await connection.QueryFirstOrDefaultAsync<ProjectRow>(
            new CommandDefinition($"select {Columns} from projects p where p.id = @id", new { id }, cancellationToken: cancel));

        return row?.ToStored();
    }

    /// <summary>Projects that have every facet, in order of id.</summary>
    /// <param name="facets">The facets; the one that fewest projects have first, as the others are looked up in what it gives.</param>
    /// <param name="after">The id of the last project of the page before; empty for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<IReadOnlyList<StoredProject>> Page(IReadOnlyList<ProjectFacet> facets, string after, int limit, CancellationToken cancel)
    {
        facets = scope.Team is { } team ? [new(ProjectFacet.Team, team), .. facets] : facets;
        var parameters = new DynamicParameters(new { after, limit });
        for (var i = 0; i < facets.Count; i++)
        {
            parameters.Add($"facet{i}", facets[i].Facet);
            parameters.Add($"value{i}", facets[i].Value);
        }

        var sql = facets is []
            ? $"select {Columns} from projects p where p.id > @after order by p.id limit @limit"
            : $"with page as materialized ({PageOfIds(facets.Count)}) select {Columns} from page join projects p on p.id = page.project_id order by p.id";

        await using var connection = await database.Open(cancel);
        var rows = await connection.QueryAsync<ProjectRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>Projects of a selection in its order, and how many fit in all.</summary>
    /// <param name="which">Which projects, and in which order.</param>
    /// <param name="after">The place of the last project of the page before; null for the first page.</param>
    /// <param name="limit">How many.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async Task<(IReadOnlyList<StoredProject> Found, int Total)> Page(ProjectSelection which, string? after, int limit, CancellationToken cancel)
    {
        var order = which.Order;
        var place = order.Read(after);
        var parameters = new DynamicParameters(new { limit, afterId = place?.Id });
        parameters.Add("afterKey", place?.Key);
        var scoped = which with { Facets = scope.Team is { } team ? [new(ProjectFacet.Team, team), .. which.Facets] : which.Facets };
        var where = $"from projects p where 1 = 1{scoped.And(parameters)}";
        var (direction, beyond) = order.IsDescending ? ("desc", "<") : ("asc", ">");
        var from = place is null ? ""
            : order.IsById ? " and p.id > @afterId"
            : $" and ({order.Key} {beyond} @afterKey or ({order.Key} = @afterKey and p.id > @afterId))";

        await using var connection = await database.Open(cancel);
        var total = await connection.QuerySingleAsync<long>(new CommandDefinition($"select count(*) {where}", parameters, cancellationToken: cancel));
        var sql = $"select {Columns} {where}{from} order by {(order.IsById ? "" : $"{order.Key} {direction}, ")}p.id limit @limit";
        var rows = await connection.QueryAsync<ProjectRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
        return ([.. rows.Select(row => row.ToStored())], (int)total);
    }

    /// <summary>Adds a project; false where there is one of that id.</summary>
    public static async Task<bool> Insert(WriteSession session, StoredProject project, IEnumerable<ProjectFacet> facets)
    {
        const string sql =
            """
            insert into projects (id, version, name, document, created_at, updated_at)
            values (@Id, @Version, @Name, @Document, @CreatedAt, @UpdatedAt)
            on conflict do nothing
            """;

        if (await session.Execute(sql, Row(project)) == 0)
        {
            return false;
        }

        await InsertFacets(session, project.Id, facets);
        return true;
    }

    /// <summary>Replaces a project; false where it is gone or no longer of the version before.</summary>
    public static async Task<bool> Update(WriteSession session, StoredProject project, IEnumerable<ProjectFacet> facets)
    {
        const string sql =
            """
            update projects set version = @Version, name = @Name, document = @Document, updated_at = @UpdatedAt
            where id = @Id and version = @Version - 1
            """;

        if (await session.Execute(sql, Row(project)) == 0)
        {
            return false;
        }

        await ReplaceFacets(session, project.Id, facets);
        return true;
    }

    /// <summary>Replaces what a project is found by; most of it stays as it is, and the index is dear to write.</summary>
    public static async Task ReplaceFacets(WriteSession session, string id, IEnumerable<ProjectFacet> facets)
    {
        var before = (await session.Query<ProjectFacet>("select facet, value from project_facets where project_id = @id", new { id })).ToHashSet();
        ProjectFacet[] after = [.. facets];
        foreach (var (facet, value) in before.Except(after))
        {
            await session.Execute("delete from project_facets where project_id = @id and facet = @facet and value = @value", new { id, facet, value });
        }

        await InsertFacets(session, id, after.Where(facet => !before.Contains(facet)));
    }

    /// <summary>Removes a project with its assessments; false where it is gone or of another version.</summary>
    public static async Task<bool> Delete(WriteSession session, string id, long version) =>
        await session.Execute("delete from projects where id = @id and version = @version", new { id, version }) > 0;

    /// <summary>The ids of a page, found in the index alone.</summary>
    /// <remarks>SQLite intersects sorted lists fastest; PostgreSQL cannot stop such an intersection early, and looks the others up instead.</remarks>
    private string PageOfIds(int facetCount)
    {
        const string page = " order by project_id limit @limit";
        static string With(int i) => $"select project_id from project_facets f{i} where facet = @facet{i} and value = @value{i}";

        var all = Enumerable.Range(0, facetCount);
        return database.Provider == DatabaseProvider.Sqlite
            ? string.Join(" intersect ", all.Select(i => $"{With(i)} and project_id > @after")) + page
            : $"{With(0)} and project_id > @after{string.Concat(all.Skip(1).Select(i => $" and exists ({With(i)} and f{i}.project_id = f0.project_id)"))}"
            + page;
    }

    private static async Task InsertFacets(WriteSession session, string projectId, IEnumerable<ProjectFacet> facets)
    {
        var parameters = new DynamicParameters(new { projectId });
        var rows = new List<string>();
        foreach (var (facet, value) in facets.Distinct())
        {
            parameters.Add($"facet{rows.Count}", facet);
            parameters.Add($"value{rows.Count}", value);
            rows.Add($"(@facet{rows.Count}, @value{rows.Count}, @projectId)");
        }

        if (rows is not [])
        {
            await session.Execute($"insert into project_facets (facet, value, project_id) values {string.Join(", ", rows)}", parameters);
        }
    }

    private static object Row(StoredProject project) => new
    {
        project.Id,
        project.Version,
        project.Project.Name,
        Document = JsonSerializer.Serialize(project.Project, StorageJson.Default.Project),
        project.CreatedAt,
        project.UpdatedAt,
    };
}
