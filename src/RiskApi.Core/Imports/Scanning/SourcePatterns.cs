using System.Collections.Frozen;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What a scan looks for: every id and alias of a catalog, with the prefixes that name their providers.</summary>
/// <remarks>Made once for a catalog and kept; scans on any number of threads share it.</remarks>
public sealed class SourcePatterns
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _providers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _shortReferences;

    /// <summary>Takes the names of a catalog together.</summary>
    /// <param name="catalog">The catalog.</param>
    public SourcePatterns(CatalogSnapshot catalog)
    {
        Names = [.. catalog.Models.SelectMany(NamesOf).Distinct(StringComparer.Ordinal).Where(IsSought).Order(StringComparer.Ordinal)];
        Trie = new(Names.Select(name => (name, NameKinds.Of(name))), ModelShape.Families);

        _providers = catalog.Providers.SelectMany(Prefixes)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _shortReferences = catalog.Providers
            .SelectMany(provider => Prefixes(provider).SelectMany(prefix => provider.Models.SelectMany(NamesOf)
                .Where(name => NameKinds.Of(name) != NameKind.Plain)
                .Select(name => $"{prefix}/{name}")))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The ids and aliases that are sought, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    internal NameTrie Trie { get; }

    internal bool IsProvider(ReadOnlySpan<char> prefix) => _providers.Contains(prefix);

    /// <summary>Whether a text is a provider and one of its ids that alone would be an ordinary word or too short.</summary>
    internal bool IsShortReference(ReadOnlySpan<char> text) => _shortReferences.Contains(text);

    /// <summary>Paths of an API's operations, such as <c>/v1/answers</c>, have an end too, but stand within URLs and not by themselves.</summary>
    private static bool IsSought(string name) => name.Length > 1 && name[0] != '/';

    private static IEnumerable<string> NamesOf(Model model) => [model.Id, .. model.Aliases, .. model.MovingAliases];

    private static IEnumerable<string> Prefixes(Provider provider) => provider.Aliases.Prepend(provider.Id);
}
