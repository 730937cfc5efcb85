using System.Collections.Frozen;
using System.Text;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What a scan looks for: every id and alias of a catalog, with the prefixes that name their providers, and the marks of API surfaces.</summary>
/// <remarks>Made once for a catalog and kept; scans on any number of threads share it.</remarks>
public sealed class SourcePatterns
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _providers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _shortReferences;
    private readonly FrozenSet<(string Provider, string Maker)> _ownApis;

    /// <summary>Takes the names of a catalog together.</summary>
    /// <param name="catalog">The catalog.</param>
    public SourcePatterns(CatalogSnapshot catalog)
    {
        Names =
        [
            .. Models(catalog.Models).SelectMany(NamesOf).Concat(catalog.Providers.SelectMany(Undated))
                .Distinct(StringComparer.Ordinal).Where(IsSought).Order(StringComparer.Ordinal),
        ];
        Surfaces = new(catalog.Models);
        Trie = new(
            [
                .. ModelConstants.Openings.Select(opening => (opening, NameKind.Constant)),
                .. Names.Select(name => (name, NameKinds.Of(name))),
                .. Clues,
                .. Surfaces.Names,
            ],
            ModelShape.Families);

        _providers = catalog.Providers.SelectMany(provider => Prefixes(provider).Select(prefix => KeyValuePair.Create(prefix, provider.Id)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _ownApis = catalog.Providers.SelectMany(provider => provider.FirstPartyMakers.Select(maker => (provider.Id, maker))).ToFrozenSet();
        Constants = new(Models(catalog.Models).OrderByDescending(IsOwnApi).SelectMany(NamesOf));
        _shortReferences = catalog.Providers
            .SelectMany(provider => Prefixes(provider).SelectMany(prefix => Models(provider.Models).SelectMany(NamesOf)
                .Where(name => NameKinds.Of(name) != NameKind.Plain)
                .Select(name => $"{prefix}/{name}")))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The ids and aliases that are sought, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    internal SurfaceMarks Surfaces { get; }

    internal ModelConstants Constants { get; }

    internal NameTrie Trie { get; }

    private static IEnumerable<(string, NameKind)> Clues =>
        [.. ProviderClues.ByText.Keys.Select(text => (text, NameKind.Clue)), .. KeyedClues.All.Select(key => (key, NameKind.KeyedClue))];

    internal bool IsProvider(string prefix) => _providers.ContainsKey(prefix);

    /// <summary>The id of the provider that a prefix names; null where it names none.</summary>
    internal string? ProviderOf(ReadOnlySpan<char> prefix) => _providers.TryGetValue(prefix, out var provider) ? provider : null;

    /// <summary>The clue that a text gives, and where it ends; null where it gives none.</summary>
    /// <param name="window">The text around it.</param>
    /// <param name="at">Where it begins, at the beginning of a word.</param>
    /// <param name="length">Its length.</param>
    /// <param name="kind">Its kind.</param>
    internal (ProviderClue Clue, int End)? ClueAt(ReadOnlySpan<byte> window, int at, int length, NameKind kind)
    {
        var end = at + length;
        var goesOn = char.IsAsciiLetterOrDigit((char)window[end - 1]) && end < window.Length && SourceBytes.IsName(window[end]);
        if (kind == NameKind.KeyedClue)
        {
            return goesOn ? null : KeyedClues.Read(window, at, end, this);
        }

        Span<char> text = stackalloc char[length];
        Encoding.ASCII.GetChars(window[at..end], text);
        if (!ProviderClues.ByText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var clue))
        {
            return null;
        }

        // The module openai of a library is no section of that name, unless it is a part of a path as in spring.ai.openai.
        var isModule = clue.Reach == ClueReach.Section && end < window.Length && window[end] == (byte)'.' && (at == 0 || window[at - 1] != (byte)'.');

        // A function that is called azure is one only where it is given a name: azure("gpt-4o").
        var isFunction = window[end - 1] == (byte)'(' && char.IsAsciiLetterLower((char)window[at])
            && !(end < window.Length && SourceBytes.IsQuote(window[end]));

        // A variable that holds the name of a model, such as BEDROCK_MODEL_ID, speaks for what stands with it.
        var isOfModel = window[end - 1] == (byte)'_' && WordBehind(window, end).IndexOf("MODEL"u8) >= 0;
        return (goesOn && !clue.IsBeginning) || isModule || isFunction ? null : (isOfModel ? clue with { Reach = ClueReach.Field } : clue, end);
    }

    private static ReadOnlySpan<byte> WordBehind(ReadOnlySpan<byte> window, int at)
    {
        var end = at;
        while (end < window.Length && SourceBytes.IsName(window[end]))
        {
            end++;
        }

        return window[at..end];
    }

    /// <summary>Whether a model is served by its maker.</summary>
    internal bool IsOwnApi(Model model) => _ownApis.Contains((model.Provider, model.Maker));

    /// <summary>Whether a text is a provider and one of its ids that alone would be an ordinary word or too short.</summary>
    internal bool IsShortReference(ReadOnlySpan<char> text) => _shortReferences.Contains(text);

    private static bool IsSought(string name) => name.Length > 1 && name[0] != '/';

    /// <summary>Endpoints, versions and SDKs are found by what shows their use, not by their ids.</summary>
    private static IEnumerable<Model> Models(IEnumerable<Model> models) => models.Where(model => !model.IsSurface);

    private static IEnumerable<string> NamesOf(Model model) => [model.Id, .. model.Aliases, .. model.MovingAliases];

    /// <summary>Ids without a version, where deployments pin one that stands beside the name.</summary>
    private static IEnumerable<string> Undated(Provider provider) =>
        provider.DeploymentsPinAVersion ? Models(provider.Models).Select(model => ModelNames.Stem(model.Id)).OfType<string>() : [];

    private static IEnumerable<string> Prefixes(Provider provider) => provider.Aliases.Prepend(provider.Id);
}
