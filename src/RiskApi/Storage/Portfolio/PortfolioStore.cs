using System.Runtime.CompilerServices;
using System.Text.Json;
using Dapper;
using RiskApi.Core.Usage;
using RiskApi.Storage.Projects;

namespace RiskApi.Storage.Portfolio;

/// <summary>Reads all projects, to answer for them together.</summary>
internal sealed class PortfolioStore(Database database)
{
    /// <summary>What changes with every write of a project or of an assessment of one.</summary>
    public async Task<PortfolioVersion> Version(CancellationToken cancel)
    {
        const string sql =
            """
            select count(*) as projects, cast(coalesce(sum(version), 0) as bigint) as versions, max(updated_at) as updated_at,
                count(latest_assessment_id) as assessed, max(latest_assessment_id) as latest_assessment_id
            from projects
            """;

        await using var connection = await database.Open(cancel);
        return await connection.QuerySingleAsync<PortfolioVersion>(new CommandDefinition(sql, cancellationToken: cancel));
    }

    /// <summary>The projects that have every facet, in order of id, each read when it is asked for.</summary>
    /// <param name="facets">The facets; none for all projects.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async IAsyncEnumerable<PortfolioRow> Read(IReadOnlyList<ProjectFacet> facets, [EnumeratorCancellation] CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        for (var i = 0; i < facets.Count; i++)
        {
            parameters.Add($"facet{i}", facets[i].Facet);
            parameters.Add($"value{i}", facets[i].Value);
        }

        var having = Enumerable.Range(0, facets.Count)
            .Select(i => $" and p.id in (select project_id from project_facets where facet = @facet{i} and value = @value{i})");
        var sql =
            $"""
            select p.id, p.version, p.document, p.created_at, p.updated_at, p.latest_score, p.latest_assessed_at, a.catalog_version, a.method_version
            from projects p left join assessments a on a.id = p.latest_assessment_id
            where 1 = 1{string.Concat(having)} order by p.id
            """;

        await using var connection = await database.Open(cancel);
        await foreach (var row in connection.QueryUnbufferedAsync<PortfolioRow>(sql, parameters).WithCancellation(cancel))
        {
            yield return row;
        }
    }
}

/// <summary>A project with what its latest assessment was made from.</summary>
internal sealed record PortfolioRow
{
    public string Id { get; init; } = "";

    public long Version { get; init; }

    public string Document { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public double? LatestScore { get; init; }

    public DateTimeOffset? LatestAssessedAt { get; init; }

    public string? CatalogVersion { get; init; }

    public string? MethodVersion { get; init; }

    public Project ToProject() => JsonSerializer.Deserialize(Document, StorageJson.Default.Project)!;
}

/// <summary>A mark of the state of all projects and their latest assessments: equal marks, equal projects.</summary>
internal sealed record PortfolioVersion
{
    public long Projects { get; init; }

    public long Versions { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public long Assessed { get; init; }

    public string? LatestAssessmentId { get; init; }
}
