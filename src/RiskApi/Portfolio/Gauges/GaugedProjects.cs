using RiskApi.Core.Portfolio.Rankings;

namespace RiskApi.Portfolio.Gauges;

/// <summary>The projects that are measured, and those that were: a series that ends without a word would be read at its last value for ever.</summary>
/// <param name="All">Each by its id; null where it is not measured any more.</param>
internal sealed record GaugedProjects(IReadOnlyDictionary<string, RankedProject?> All)
{
    public static readonly GaugedProjects None = new(new Dictionary<string, RankedProject?>());

    /// <summary>The projects that are measured from now on.</summary>
    /// <param name="projects">They.</param>
    /// <param name="most">The most series; of those that are measured no more, as many are kept as there is room for.</param>
    public GaugedProjects Then(IReadOnlyList<RankedProject> projects, int most)
    {
        var next = projects.ToDictionary(project => project.Project.Id, RankedProject? (project) => project);
        foreach (var id in All.Keys.Where(id => !next.ContainsKey(id)).Take(most - next.Count).ToArray())
        {
            next[id] = null;
        }

        return new(next);
    }
}
