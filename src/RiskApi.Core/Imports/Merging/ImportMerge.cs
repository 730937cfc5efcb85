using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports.Merging;

/// <summary>A project's dependencies with an import merged in.</summary>
/// <remarks>
/// Members that the file tells replace the stored ones, all others stay. Dependencies are the same where they mean the same model, or,
/// where the catalog knows none of that name, have the same name, in the same environment. The stored spelling of a name is kept.
/// Merging the same file again changes nothing.
/// </remarks>
/// <param name="Dependencies">The stored ones in their order, then the added ones in the order of the file.</param>
/// <param name="Difference">What that changes.</param>
public sealed record ImportMerge(IReadOnlyList<Dependency> Dependencies, ImportDifference Difference)
{
    private static readonly (string Name, Func<Dependency, object?> Value)[] Fields = [.. UsageFields.Listed, ("occurrences", usage => usage.Occurrences)];

    /// <summary>Merges an import into what is stored.</summary>
    /// <param name="stored">The stored dependencies.</param>
    /// <param name="imported">The models of the file; none twice.</param>
    /// <param name="removeMissing">Whether stored dependencies that the file lacks are removed.</param>
    /// <param name="resolve">Finds the model that a name means.</param>
    public static ImportMerge Of(
        IReadOnlyList<Dependency> stored, IReadOnlyList<ImportedModel> imported, bool removeMissing, Func<string, ModelResolution> resolve)
    {
        var left = imported.ToDictionary(model => model.Key);
        var named = left.Keys.ToHashSet();
        var merged = new List<Dependency>();
        var (changed, unchanged, removed) = (new List<ChangedDependency>(), new List<string>(), new List<string>());

        foreach (var before in stored)
        {
            var key = DependencyKey.Of(before, resolve(before.Model));
            if (removeMissing && !named.Contains(key))
            {
                removed.Add(before.Model);
                continue;
            }

            var after = left.Remove(key, out var model) ? Merge(before, model.Usage) : before;
            merged.Add(after);
            if (FieldChanges.Between(Fields, before, after) is { Length: > 0 } fields)
            {
                changed.Add(new(before.Model, fields));
            }
            else
            {
                unchanged.Add(before.Model);
            }
        }

        var added = imported.Where(model => left.ContainsKey(model.Key)).Select(model => model.Usage).ToArray();
        return new([.. merged, .. added], new([.. added.Select(usage => usage.Model)], changed, unchanged, removed));
    }

    private static Dependency Merge(Dependency stored, Dependency told) =>
        UsageFields.All.Aggregate(stored, (merged, field) => field.Replace(merged, told)) with
        {
            Fallback = Merge(stored.Fallback, told.Fallback),
            Occurrences = told.Occurrences ?? stored.Occurrences,
        };

    /// <summary>What is known of a fallback holds for that fallback only.</summary>
    private static Fallback? Merge(Fallback? stored, Fallback? told) =>
        told is null ? stored
        : told.Model == stored?.Model ? told with { TriggersOnModelNotFound = told.TriggersOnModelNotFound ?? stored.TriggersOnModelNotFound }
        : told;
}
