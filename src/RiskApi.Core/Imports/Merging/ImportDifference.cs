using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports.Merging;

/// <summary>How an import changes the dependencies of a project; each dependency is in one of the lists, by its model string.</summary>
/// <param name="Added">Dependencies that the project does not have yet.</param>
/// <param name="Changed">Dependencies that the file says something new of.</param>
/// <param name="Unchanged">Dependencies that stay as they are.</param>
/// <param name="Removed">Dependencies that the file lacks, where those are to be removed; empty otherwise.</param>
public sealed record ImportDifference(
    IReadOnlyList<string> Added, IReadOnlyList<ChangedDependency> Changed, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Removed)
{
    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;
}

/// <summary>A stored dependency that an import changes.</summary>
/// <param name="Dependency">Its model, as it is stored.</param>
/// <param name="Fields">The members that change.</param>
public sealed record ChangedDependency(string Dependency, IReadOnlyList<FieldChange> Fields);
