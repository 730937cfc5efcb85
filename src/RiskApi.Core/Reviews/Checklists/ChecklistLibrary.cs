namespace RiskApi.Core.Reviews.Checklists;

/// <summary>The checklists at hand, each in every version.</summary>
public sealed class ChecklistLibrary
{
    private readonly Dictionary<string, Checklist[]> _versions;

    /// <summary>Takes checklists together.</summary>
    /// <param name="checklists">The checklists, in any order.</param>
    /// <exception cref="ChecklistException">Two of them have the same id and version.</exception>
    public ChecklistLibrary(IEnumerable<Checklist> checklists)
    {
        _versions = checklists
            .GroupBy(checklist => checklist.Id)
            .ToDictionary(same => same.Key, same => same.OrderBy(checklist => checklist.Version).ToArray());

        foreach (var same in _versions.Values
            .SelectMany(versions => versions.GroupBy(checklist => (checklist.Id, checklist.Version)))
            .Where(same => same.Skip(1).Any()))
        {
            throw new ChecklistException($"Two files hold version {same.Key.Version} of the checklist '{same.Key.Id}'; give one of them another version.");
        }
    }

    /// <summary>The latest version of each checklist, in order of id.</summary>
    public IEnumerable<Checklist> Latest => _versions.Values.Select(versions => versions[^1]).OrderBy(checklist => checklist.Id, StringComparer.Ordinal);

    /// <summary>The versions of a checklist, the oldest first; none where there is no such checklist.</summary>
    /// <param name="id">Its id.</param>
    public IReadOnlyList<Checklist> VersionsOf(string id) => _versions.GetValueOrDefault(id) ?? [];

    /// <summary>A checklist, or null.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">The version; the latest where null.</param>
    public Checklist? Find(string id, int? version = null) =>
        VersionsOf(id).LastOrDefault(checklist => version is null || checklist.Version == version);
}
