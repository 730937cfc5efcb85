using Dapper;

namespace RiskApi.Storage.Projects;

/// <summary>Which projects, and in which order.</summary>
/// <param name="Facets">What they are found by; all must fit.</param>
/// <param name="Words">Words, each to be found in an id, a name, an owner, a team, a tag or a model, whatever its case as far as it is of a to z.</param>
/// <param name="Order">The order.</param>
internal sealed record ProjectSelection(IReadOnlyList<ProjectFacet> Facets, IReadOnlyList<string> Words, ProjectOrder Order)
{
    /// <summary>The conditions, each with a leading <c>and</c>.</summary>
    public string And(DynamicParameters parameters)
    {
        var conditions = new List<string>();
        foreach (var (i, (facet, value)) in Facets.Index())
        {
            parameters.Add($"facet{i}", facet);
            parameters.Add($"value{i}", value);
            conditions.Add($" and exists (select 1 from project_facets f where f.facet = @facet{i} and f.value = @value{i} and f.project_id = p.id)");
        }

        foreach (var (i, word) in Words.Index())
        {
            parameters.Add($"word{i}", $"%{Escaped(word.ToLowerInvariant())}%");
            conditions.Add(
                $"""
                 and (lower(p.id) like @word{i} escape '\' or lower(p.name) like @word{i} escape '\'
                    or exists (select 1 from project_facets f where f.project_id = p.id and lower(f.value) like @word{i} escape '\'))
                """);
        }

        return string.Concat(conditions);
    }

    private static string Escaped(string word) => word.Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
