using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>The words that name a provider before an id: <c>azure/gpt-4o</c>, <c>openai:gpt-4o</c>.</summary>
internal sealed class ProviderPrefixes
{
    private const int MostProviders = 8;

    private static readonly char[] Separators = ['/', ':'];

    private readonly Dictionary<string, ProviderNames[]> _providers = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CatalogException">Two providers share a name.</exception>
    public ProviderPrefixes(IReadOnlyList<ProviderNames> all)
    {
        foreach (var names in all)
        {
            var provider = names.Provider;
            ProviderNames[] behind =
            [
                names, .. all.Where(other => other != names && provider.Door is not null && other.Provider.Door == provider.Door),
            ];
            foreach (var prefix in provider.Aliases.Prepend(provider.Id))
            {
                if (!_providers.TryAdd(prefix, behind))
                {
                    throw new CatalogException($"'{prefix}' names both the provider '{_providers[prefix][0].Provider.Id}' and '{provider.Id}'.");
                }
            }
        }
    }

    /// <summary>The parts of a name that begins with a provider; null where it does not.</summary>
    public PrefixedName? Read(string name) =>
        Split(name) is var (prefix, id) && _providers.TryGetValue(prefix, out var providers) ? new(prefix, id, providers) : null;

    /// <summary>A name at each of the providers that it may go to, as in <c>azure-openai|openai/gpt-4o</c>; none where it does not begin with several.</summary>
    public IReadOnlyList<string> ReadSeveral(string name) =>
        Split(name) is var (prefix, id)
        && prefix.Split('|') is { Length: > 1 and <= MostProviders } words
        && Array.TrueForAll(words, word => word == OwnServers.Id || _providers.ContainsKey(word))
            ? [.. words.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => $"{word}/{id}")]
            : [];

    /// <summary>What stands before and behind the first separator of a name; null where there is none, or nothing on one side.</summary>
    public static (string Prefix, string Id)? Split(string name) =>
        name.IndexOfAny(Separators) is > 0 and var end && end < name.Length - 1 ? (name[..end], name[(end + 1)..]) : null;

    /// <summary>A provider's names by its id.</summary>
    public ProviderNames this[string id] => _providers[id][0];

    /// <summary>A name with its provider's id in place of an alias.</summary>
    public string Canonical(string name) => Read(name) is { } said ? $"{said.Provider.Id}/{said.Id}" : name;
}

/// <summary>A name that begins with a provider.</summary>
/// <param name="Prefix">The provider's word.</param>
/// <param name="Id">What stands behind it.</param>
/// <param name="Providers">The provider of that word, then those that are reached by the same door.</param>
internal sealed record PrefixedName(string Prefix, string Id, IReadOnlyList<ProviderNames> Providers)
{
    /// <summary>The provider of that word.</summary>
    public Provider Provider => Providers[0].Provider;

    /// <summary>Whether the word is another name of the provider, and not its id.</summary>
    public bool IsAlias => Provider.Id != Prefix;

    /// <summary>The first of the providers' readings, with why it is that provider's; null where there is none.</summary>
    public ModelResolution? Read(Func<ProviderNames, ModelResolution?> reading)
    {
        foreach (var names in Providers)
        {
            if (reading(names) is { } found)
            {
                return (names == Providers[0] ? found : found.AsOtherSpelling(names.Provider)).Since(Why(names.Provider));
            }
        }

        return null;
    }

    private string Why(Provider chosen) => chosen == Provider
        ? $"'{Prefix}' names {chosen.Name}."
        : $"'{Prefix}' names {Provider.Name}, and {chosen.Name} is reached by the same door.";
}
