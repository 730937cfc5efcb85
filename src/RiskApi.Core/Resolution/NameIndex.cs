using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>One provider's names, from the exact id to the loosest spelling.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, NamedModel> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedModel>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedModel>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedModel>> _withoutMaker = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedModel>> _stemsWithoutMaker = new(StringComparer.Ordinal);

    public NameIndex(Provider provider)
    {
        Provider = provider;
        foreach (var model in provider.Models)
        {
            Add(new(model.Id, model, MatchKind.Exact, model.Moving));
            foreach (var alias in model.Aliases)
            {
                Add(new(alias, model, MatchKind.Alias, Moves: false));
            }

            foreach (var alias in model.MovingAliases)
            {
                Add(new(alias, model, MatchKind.SnapshotOfAlias, Moves: true));
            }
        }
    }

    public Provider Provider { get; }

    /// <summary>Every id and alias, as spelled.</summary>
    public IEnumerable<NamedModel> Names => _names.Values;

    public NamedModel? ByName(string name) => _names.GetValueOrDefault(name);

    /// <summary>The only name of the same letters and digits; among several, the one that differs in capitals at most.</summary>
    public NamedModel? BySpelling(string name) => Find(_spellings, name) switch
    {
        [var only] => only,
        var same => same.Where(named => named.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null,
    };

    /// <summary>The only name that is spelled so behind its maker.</summary>
    public NamedModel? WithoutMaker(string name) => Find(_withoutMaker, name) is [var only] ? only : null;

    /// <summary>The snapshots of an undated name.</summary>
    public IEnumerable<Model> ByStem(string name) => Find(_stems, name).Select(named => named.Model);

    /// <summary>The snapshots of an undated name that is written without its maker.</summary>
    public IEnumerable<Model> ByStemWithoutMaker(string name) => Find(_stemsWithoutMaker, name).Select(named => named.Model);

    private static List<NamedModel> Find(Dictionary<string, List<NamedModel>> index, string name) =>
        index.GetValueOrDefault(ModelNames.Key(name)) ?? [];

    private void Add(NamedModel named)
    {
        if (!_names.TryAdd(named.Name, named))
        {
            throw new CatalogException(
                $"'{named.Name}' names both '{_names[named.Name].Model.Reference}' and '{named.Model.Reference}'; an id or alias may name one model only.");
        }

        Add(_spellings, named.Name, named);
        Add(_spellings, ModelNames.WithoutRevision(named.Name), named);
        Add(_stems, ModelNames.Stem(named.Name), named);
        var withoutMaker = ModelNames.WithoutMaker(named.Name, Provider.Id);
        Add(_withoutMaker, withoutMaker, named);
        Add(_withoutMaker, withoutMaker is null ? null : ModelNames.WithoutRevision(withoutMaker), named);
        Add(_stemsWithoutMaker, withoutMaker is null ? null : ModelNames.Stem(withoutMaker), named);
    }

    private static void Add(Dictionary<string, List<NamedModel>> index, string? name, NamedModel named)
    {
        if (name is null)
        {
            return;
        }

        var key = ModelNames.Key(name);
        if (!index.TryGetValue(key, out var same))
        {
            index[key] = same = [];
        }

        if (!same.Exists(other => ReferenceEquals(other.Model, named.Model)))
        {
            same.Add(named);
        }
    }
}

/// <summary>A name and the model it stands for in the catalog.</summary>
/// <param name="Name">The id or alias.</param>
/// <param name="Model">The model.</param>
/// <param name="Match">What kind of match a hit on the name is.</param>
/// <param name="Moves">Whether the name can be pointed at other weights.</param>
internal sealed record NamedModel(string Name, Model Model, MatchKind Match, bool Moves);
