using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Who serves a model of a name, and what the name alone says of that.</summary>
internal sealed class ServedNames(Func<string, ModelResolution> resolve, SourcePatterns patterns)
{
    private readonly Dictionary<(string Provider, string Name), bool> _served = [];

    /// <summary>Whether a provider serves a model of a name.</summary>
    public bool At(string provider, string name)
    {
        if (provider is ProviderClue.AsWritten or OwnServers.Id)
        {
            return provider == OwnServers.Id || TellsProvider(name);
        }

        if (!_served.TryGetValue((provider, name), out var served))
        {
            var found = resolve($"{provider}/{name}");
            _served[(provider, name)] = served = TellsProvider(name)
                ? found.Known is { Facts: var facts } && facts.Provider == provider && facts.Aliases.Prepend(facts.Id).Contains(name)
                : found.Match != MatchKind.Unknown;
        }

        return served;
    }

    /// <summary>Whether a provider itself calls a model so, which no other spelling of a name tells from afar.</summary>
    public bool IsSpelledBy(string provider, string name) =>
        provider != OwnServers.Id
        && At(provider, name)
        && resolve($"{provider}/{name}") is var found
        && found.Match != MatchKind.Normalized
        && found.Models.All(model => model.Facts.Provider == provider);

    /// <summary>Whether a name says its provider itself.</summary>
    public bool TellsProvider(string name) =>
        (name.IndexOfAny(['/', ':']) is > 0 and var end && patterns.ProviderOf(name.AsSpan(0, end)) is not null)
        || OwnServers.PrefixOf(name) is not null
        || ProviderHabits.ProvidersToldBy(name).Any();

    /// <summary>Whether a clue of own servers speaks for a name: its maker's own API is not loaded from a file.</summary>
    public bool MayBeOwn(FoundClue clue, FoundName name) =>
        IsOfHub(name.Text)
        || (clue.Clue.IsAddress && !TellsProvider(name.Text))
        || (clue.Clue.Reach != ClueReach.Default && clue.Encloses(name.Block))
        || !IsOfOwnApi(name.Text);

    /// <summary>Whether a name is written as Hugging Face does, with a maker and capitals.</summary>
    private static bool IsOfHub(string name) => name.Split('/') is [_, var model] && model.Any(char.IsAsciiLetterUpper);

    /// <summary>Whether a name is one of its maker's own API, or says its provider itself.</summary>
    private bool IsOfOwnApi(string name) => TellsProvider(name) || (resolve(name).Known is { } known && patterns.IsOwnApi(known.Facts));
}
