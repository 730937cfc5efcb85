using System.Collections.Concurrent;

namespace RiskApi.Core.Catalog.History;

/// <summary>Everything that was ever put over the shipped catalog, what was taken back or deleted since included: what was told once can be told again.</summary>
/// <remarks>The catalog in use knows only what is in force; this knows how each model stood at any time.</remarks>
public sealed class CatalogPast
{
    private readonly CatalogSnapshot _shipped;
    private readonly ILookup<string, CatalogChange> _changes;
    private readonly ILookup<string, CatalogOverride> _overrides;
    private readonly ConcurrentDictionary<string, IReadOnlyList<CatalogState>> _states = new(StringComparer.Ordinal);

    /// <summary>Takes the changes together.</summary>
    /// <param name="shipped">The catalog of the files.</param>
    /// <param name="changes">The changes in any order; those of one instant count in the order given.</param>
    /// <param name="overrides">The overrides as they are now.</param>
    public CatalogPast(CatalogSnapshot shipped, IEnumerable<CatalogChange> changes, IReadOnlyList<CatalogOverride> overrides)
    {
        CatalogChange[] inOrder = [.. changes.OrderBy(change => change.At)];
        _shipped = shipped;
        Length = inOrder.Length;
        _changes = ByModel(inOrder).ToLookup(one => one.Model, one => one.Change, StringComparer.Ordinal);
        _overrides = overrides.ToLookup(held => held.Model, StringComparer.Ordinal);
    }

    /// <summary>The past of a catalog that nothing was ever put over.</summary>
    /// <param name="shipped">The catalog.</param>
    public static CatalogPast None(CatalogSnapshot shipped) => new(shipped, [], shipped.Overrides);

    /// <summary>How many changes there have been; equal facts with another past are told otherwise.</summary>
    public int Length { get; }

    /// <summary>Whether anything that concerned a model was ever put over the shipped catalog.</summary>
    /// <param name="reference">The model, <c>provider/model-id</c>.</param>
    internal bool Changed(string reference) => _changes.Contains(reference);

    /// <summary>How the catalog stood with a model, oldest first: as shipped, and after each change that concerned it.</summary>
    /// <param name="reference">The model, <c>provider/model-id</c>.</param>
    /// <returns>Catalogs of this model alone, or of none where there was none.</returns>
    internal IReadOnlyList<CatalogState> Of(string reference) => _states.GetOrAdd(reference, _ => [.. States(reference)]);

    /// <summary>The references of the models that were changed and have a name: <c>provider/model-id</c>, or the id alone.</summary>
    /// <param name="name">The name as a call writes it.</param>
    internal IEnumerable<string> Named(string name) => _changes.Select(changes => changes.Key).Where(reference =>
        reference.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (reference.Length > name.Length && reference[^(name.Length + 1)] == '/' && reference.EndsWith(name, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<CatalogState> States(string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var (provider, model) = (_shipped.Provider(reference[..slash]), _shipped.Find(reference[..slash], reference[(slash + 1)..]));
        var alone = new CatalogSnapshot(
            _shipped.Version, provider is { IsPrivate: false } ? [provider with { Models = model is null ? [] : [model] }] : [], []);
        CatalogChange[] changes = [.. _changes[reference]];
        yield return new(DateTimeOffset.MinValue, changes is [] ? CatalogHistory.Compose(alone, [], [.. _overrides[reference]]) : alone);

        var revisions = new List<CatalogRevision>();
        var held = new Dictionary<string, CatalogOverride>(StringComparer.Ordinal);
        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i].Revision is { } revision)
            {
                revisions.Add(revision);
            }
            else if (changes[i].Override is { } put && put.Model == reference)
            {
                held[put.Id] = put;
            }
            else
            {
                held.Remove(changes[i].OverrideId!);
            }

            // What stands now is known for certain, whatever the order of two changes within a millisecond.
            yield return new(changes[i].At, CatalogHistory.Compose(alone, revisions, i < changes.Length - 1 ? [.. held.Values] : [.. _overrides[reference]]));
        }
    }

    /// <summary>Each change with each model that it concerns, a revision cut down to what it says of that model.</summary>
    private static IEnumerable<(string Model, CatalogChange Change)> ByModel(IEnumerable<CatalogChange> changes)
    {
        var models = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            foreach (var concerned in change.Revision?.Changes.GroupBy(one => $"{one.Provider}/{one.Model}") ?? [])
            {
                yield return (concerned.Key, change with { Revision = change.Revision! with { Changes = [.. concerned] } });
            }

            if (change.OverrideId is { } id)
            {
                foreach (var model in new[] { models.GetValueOrDefault(id), change.Override?.Model }.OfType<string>().Distinct())
                {
                    yield return (model, change);
                }

                models[id] = change.Override?.Model ?? "";
            }
        }
    }
}

/// <summary>A change of what is put over the shipped catalog: a revision, or an override that was put or deleted.</summary>
/// <param name="At">When it was made.</param>
public sealed record CatalogChange(DateTimeOffset At)
{
    /// <summary>The revision, rollbacks included; null where the change is one of an override.</summary>
    public CatalogRevision? Revision { get; init; }

    /// <summary>The id of the override; null where the change is a revision.</summary>
    public string? OverrideId { get; init; }

    /// <summary>The override from then on; null where it was deleted.</summary>
    public CatalogOverride? Override { get; init; }
}

/// <summary>How the catalog stood with one model, from an instant on.</summary>
/// <param name="At">The instant; the beginning of time for the catalog as shipped.</param>
/// <param name="Catalog">A catalog of that model alone.</param>
internal sealed record CatalogState(DateTimeOffset At, CatalogSnapshot Catalog);
