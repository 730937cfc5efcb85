using System.Collections.Frozen;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What a scan looks for: every id and alias of a catalog, with the prefixes that name their providers, and the marks of API surfaces.</summary>
/// <remarks>Made once for a catalog and kept; scans on any number of threads share it.</remarks>
public sealed class SourcePatterns
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _providers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _shortReferences;

    /// <summary>Takes the names of a catalog together.</summary>
    /// <param name="catalog">The catalog.</param>
    public SourcePatterns(CatalogSnapshot catalog)
    {
        Names = [.. Models(catalog.Models).SelectMany(NamesOf).Distinct(StringComparer.Ordinal).Where(IsSought).Order(StringComparer.Ordinal)];
        Surfaces = new(catalog.Models);
        Trie = new(Names.Select(name => (name, NameKinds.Of(name))).Concat(Surfaces.Names), ModelShape.Families);

        _providers = catalog.Providers.SelectMany(Prefixes)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _shortReferences = catalog.Providers
            .SelectMany(provider => Prefixes(provider).SelectMany(prefix => Models(provider.Models).SelectMany(NamesOf)
                .Where(name => NameKinds.Of(name) != NameKind.Plain)
                .Select(name => $"{prefix}/{name}")))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The ids and aliases that are sought, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    internal SurfaceMarks Surfaces { get; }

    internal NameTrie Trie { get; }

    internal bool IsProvider(ReadOnlySpan<char> prefix) => _providers.Contains(prefix);

    /// <summary>Whether a text is a provider and one of its ids that alone would be an ordinary word or too short.</summary>
    internal bool IsShortReference(ReadOnlySpan<char> text) => _shortReferences.Contains(text);

    private static bool IsSought(string name) => name.Length > 1 && name[0] != '/';

    /// <summary>Endpoints, versions and SDKs are found by what shows their use, not by their ids.</summary>
    private static IEnumerable<Model> Models(IEnumerable<Model> models) => models.Where(model => !model.IsSurface);

    private static IEnumerable<string> NamesOf(Model model) => [model.Id, .. model.Aliases, .. model.MovingAliases];

    private static IEnumerable<string> Prefixes(Provider provider) => provider.Aliases.Prepend(provider.Id);
}
