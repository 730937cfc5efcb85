using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>Finds the catalogued model behind any string that names one, as of a date.</summary>
/// <remarks>
/// The most literal reading wins. In this order: a deployment that the organisation mapped; <c>provider/id</c> with the provider's own spelling; the whole
/// string as
/// some provider's id; the id with the wrapping of gateways and libraries taken off; the same letters and digits; an undated
/// name; a form that only one provider writes; the name without its maker. A bare name goes to the maker's own API. Where
/// readings are equally good the answer is <see cref="MatchKind.Ambiguous"/>, where there is none it is
/// <see cref="MatchKind.Unknown"/>; neither is an error.
/// </remarks>
public sealed class ModelResolver
{
    /// <summary>What LiteLLM writes before a name that goes through its proxy; it says nothing about the model.</summary>
    private const string ProxyPrefix = "litellm_proxy/";

    private static readonly char[] ProviderSeparators = ['/', ':'];

    private readonly Dictionary<string, ProviderNames> _providers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NamedModel>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ProviderNames> _all = [];
    private readonly DeploymentNames _deployments;

    /// <summary>Indexes the names of a catalog.</summary>
    /// <param name="catalog">The catalog; views given later must be of the same one.</param>
    /// <exception cref="CatalogException">Two models of one provider, or two providers, share a name.</exception>
    public ModelResolver(CatalogSnapshot catalog)
    {
        foreach (var provider in catalog.Providers)
        {
            var names = new ProviderNames(new NameIndex(provider));
            _all.Add(names);
            foreach (var prefix in provider.Aliases.Prepend(provider.Id))
            {
                if (!_providers.TryAdd(prefix, names))
                {
                    throw new CatalogException($"'{prefix}' names both the provider '{_providers[prefix].Provider.Id}' and '{provider.Id}'.");
                }
            }

            foreach (var name in names.Names)
            {
                if (!_names.TryGetValue(name.Name, out var models))
                {
                    _names[name.Name] = models = [];
                }

                models.Add(name);
            }
        }

        _deployments = new DeploymentNames(catalog.Overrides, Canonical);
    }

    /// <summary>Finds the model that a string means.</summary>
    /// <param name="text">Any form: <c>azure/gpt-4o</c>, an ARN, <c>models/gemini-2.5-pro</c>, <c>ft:…</c>, a bare id.</param>
    /// <param name="known">The catalog as known on the as-of date.</param>
    public ModelResolution Resolve(string text, CatalogView known)
    {
        var name = text.Trim();
        name = name.StartsWith(ProxyPrefix, StringComparison.Ordinal) ? name[ProxyPrefix.Length..] : name;

        if (_deployments.Find(Canonical(name), known) is { } mapped)
        {
            return mapped with { Requested = text };
        }

        if (OwnServers.PrefixOf(name) is not null)
        {
            return ModelResolution.SelfHosted(text);
        }

        var found = FineTunes.BaseOf(name) is { } baseName ? AsFineTune(Find(baseName, known)) : Find(name, known);
        return ReferenceEquals(found.Requested, text) ? found : found with { Requested = text };
    }

    private static ModelResolution AsFineTune(ModelResolution ofBase) => ofBase.Known is null
        ? ofBase
        : ofBase with
        {
            Match = MatchKind.FineTune,
            CanMove = false,
            Because = $"A fine-tuned model ends with its base model, {ofBase.Known.Facts.Reference}.",
        };

    private ModelResolution Find(string name, CatalogView known)
    {
        var (provider, id, isAlias) = Prefix(name);

        return (isAlias ? null : provider?.ByName(name, id, known))
            ?? ByWholeText(name, known)
            ?? provider?.ByAnySpelling(name, id, known)
            ?? ByTellingForm(name, known)
            ?? (provider is null ? ByBareName(name, known) : provider.WithoutMaker(name, id, known))
            ?? provider?.ByScheme(name, id, known)
            ?? Unresolved.Unknown(name, provider?.Provider);
    }

    /// <summary>The provider that a prefix names, the rest of the text, and whether the prefix is only an alias of it.</summary>
    private (ProviderNames? Provider, string Id, bool IsAlias) Prefix(string name) =>
        name.IndexOfAny(ProviderSeparators) is > 0 and var end
        && end < name.Length - 1
        && _providers.TryGetValue(name[..end], out var provider)
            ? (provider, name[(end + 1)..], provider.Provider.Id != name[..end])
            : (null, name, false);

    /// <summary>A name with its provider's id in place of an alias, to compare deployments by.</summary>
    private string Canonical(string name) => Prefix(name) is ({ } provider, var id, _) ? $"{provider.Provider.Id}/{id}" : name;

    private ModelResolution? ByWholeText(string name, CatalogView known)
    {
        // With a maker before the name, capitals tell Hugging Face's ids from OpenRouter's.
        var hits = (_names.GetValueOrDefault(name) ?? []).Where(hit => hit.Name == name || !name.Contains('/', StringComparison.Ordinal)).ToArray();
        var ofMakers = hits.Where(hit => IsOwnApi(hit.Model)).ToArray();
        var readings = (ofMakers.Length > 0 ? ofMakers : hits).Select(hit => hit.Name == name
            ? ProviderOf(hit.Model).Follow(name, hit, known)
            : ProviderOf(hit.Model).FollowLoosely(name, hit, known));

        if (ofMakers.Length == 0 && hits.All(hit => hit.Match == MatchKind.SnapshotOfAlias))
        {
            // Vertex calls it claude-3-5-sonnet, Anthropic dates it; whoever writes the bare name is likelier to mean the maker's API.
            var makers = hits.Select(hit => hit.Model.Maker).ToHashSet();
            readings = readings.Concat(_all
                .Where(names => names.Provider.FirstPartyMakers.Any(makers.Contains))
                .Select(names => names.ByAnySpelling(name, name, known))
                .OfType<ModelResolution>());
        }

        return OwnApiFirst(name, [.. readings]);
    }

    private ModelResolution? ByTellingForm(string name, CatalogView known) =>
        ProviderHabits.ProvidersToldBy(name)
            .Select(provider => _providers[provider].ByAnySpelling(name, name, known))
            .FirstOrDefault(resolution => resolution is not null);

    /// <summary>Any provider's reading of a name without one; a word such as <c>claude</c> names a family, not a model.</summary>
    private ModelResolution? ByBareName(string name, CatalogView known) =>
        name.All(char.IsLetter)
            ? null
            : OwnApiFirst(name, [.. _all.Select(names => names.ByAnySpelling(name, name, known)).OfType<ModelResolution>()]);

    /// <summary>Chooses among providers: the maker's own API, else the only one, else none.</summary>
    private ModelResolution? OwnApiFirst(string name, ModelResolution[] readings)
    {
        var released = readings.Where(reading => reading.Match != MatchKind.Unknown).ToArray();
        if (released is not [_, _, ..])
        {
            return released.FirstOrDefault() ?? readings.FirstOrDefault();
        }

        return released.Where(reading => Models(reading).All(candidate => IsOwnApi(candidate.Facts))).ToArray() is [var own]
            ? own
            : Unresolved.Ambiguous(name, [.. released.SelectMany(Models)], "several providers serve a model of that name; write provider/model");
    }

    private ProviderNames ProviderOf(Model model) => _providers[model.Provider];

    private bool IsOwnApi(Model model) => ProviderOf(model).Provider.FirstPartyMakers.Contains(model.Maker);

    private static IReadOnlyList<KnownModel> Models(ModelResolution reading) => reading.Known is { } one ? [one] : reading.Candidates;
}
