using RiskApi.Core.Portfolio.Rankings;

namespace RiskApi.Pages.Projects;

/// <summary>A page of the projects that fit a query.</summary>
/// <param name="Rows">The projects.</param>
/// <param name="Matching">How many fit.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
internal sealed record ProjectSelection(IReadOnlyList<RankedProject> Rows, int Matching, int Page, int Pages)
{
    public const int PerPage = 50;

    /// <summary>Filters, sorts and cuts a page; a page beyond the last is the last.</summary>
    public static ProjectSelection Of(IReadOnlyList<RankedProject> all, ProjectsQuery query)
    {
        var words = query.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RankedProject[] matching =
        [
            .. Sorted(
                all.Where(row => (query.Band is null || row.Band == query.Band)
                    && (query.Team is null || row.Project.Team == query.Team)
                    && (query.Owner is null || row.Project.Owner == query.Owner)
                    && words.All(word => Has(row, word))),
                query.Sort),
        ];
        var pages = Math.Max(1, (matching.Length + PerPage - 1) / PerPage);
        var page = Math.Min(query.Page, pages);
        return new([.. matching.Skip((page - 1) * PerPage).Take(PerPage)], matching.Length, page, pages);
    }

    private static bool Has(RankedProject row, string word) =>
        new[] { row.Project.Name, row.Project.Id, row.Project.Owner, row.Project.Team, row.MostUrgent }
            .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) is true);

    private static IEnumerable<RankedProject> Sorted(IEnumerable<RankedProject> rows, ProjectOrder order) => order switch
    {
        ProjectOrder.NextDay => rows.OrderBy(row => row.StartByOn ?? DateOnly.MaxValue).ThenByDescending(row => row.Score).ThenBy(Id, StringComparer.Ordinal),
        ProjectOrder.Name => rows.OrderBy(row => row.Project.Name, StringComparer.OrdinalIgnoreCase).ThenBy(Id, StringComparer.Ordinal),
        ProjectOrder.Owner => rows.OrderBy(row => row.Project.Owner is null)
            .ThenBy(row => row.Project.Owner, StringComparer.OrdinalIgnoreCase).ThenBy(Id, StringComparer.Ordinal),
        ProjectOrder.Effort => rows.OrderByDescending(row => row.ExpectedEffortDays).ThenBy(Id, StringComparer.Ordinal),
        _ => rows.OrderByDescending(row => row.Score).ThenBy(Id, StringComparer.Ordinal),
    };

    private static string Id(RankedProject row) => row.Project.Id;
}
