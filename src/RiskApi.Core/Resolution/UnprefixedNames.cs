using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>Reads names before which no provider is written, over all providers.</summary>
internal sealed class UnprefixedNames
{
    private readonly IReadOnlyList<ProviderNames> _all;
    private readonly ProviderPrefixes _providers;
    private readonly WeightsNames _weights;
    private readonly Dictionary<string, List<NamedModel>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _makersBeforeDots;

    public UnprefixedNames(IReadOnlyList<ProviderNames> all, ProviderPrefixes providers, WeightsNames weights)
    {
        (_all, _providers, _weights) = (all, providers, weights);
        foreach (var name in all.SelectMany(names => names.Names))
        {
            if (!_names.TryGetValue(name.Name, out var models))
            {
                _names[name.Name] = models = [];
            }

            models.Add(name);
        }

        _makersBeforeDots = all
            .Where(names => ProviderHabits.WritesADotBehindMakers(names.Provider.Id))
            .SelectMany(names => names.Provider.Models.Select(model => ModelNames.MakerIn(model.Id, names.Provider.Id)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reading of a name without a provider, or null.</summary>
    public ModelResolution? Find(string name, CatalogView known) => ByWholeText(name, null, known) ?? ByTellingForm(name, known) ?? ByBareName(name, known);

    /// <summary>The reading of a whole string as some provider's id, or as the public name of open weights; or null.</summary>
    public ModelResolution? ByWholeText(string name, PrefixedName? said, CatalogView known)
    {
        var same = _names.GetValueOrDefault(name) ?? [];
        if (_weights.Hold(name) && !same.Exists(hit => hit.Name == name && IsOwnApi(hit.Model)) && AsWeights(name, same, said, known) is { } weights)
        {
            return weights;
        }

        // With a maker before the name, capitals tell Hugging Face's ids from OpenRouter's.
        var hits = name.Contains('/', StringComparison.Ordinal) ? [.. same.Where(hit => hit.Name == name)] : same;
        if (hits.Count == 0)
        {
            return null;
        }

        var ofMakers = hits.Where(hit => IsOwnApi(hit.Model)).ToArray();
        var readings = (ofMakers.Length > 0 ? ofMakers : [.. hits]).Select(hit => Follow(name, hit, known)).ToList();
        if (ofMakers.Length == 0 && said is null)
        {
            readings.AddRange(AtMakers(name, hits, known));
        }

        return OwnApiFirst(name, readings);
    }

    /// <summary>The reading of a name in a form that one provider alone writes, or null.</summary>
    public ModelResolution? ByTellingForm(string name, CatalogView known) =>
        ProviderHabits.ProvidersToldBy(name)
            .Select(provider => _providers[provider])
            .Select(names => (names.ByAnySpelling(name, name, isTold: true, known) ?? names.WithoutMaker(name, name, known))?.Since(OnlyWriter(names.Provider)))
            .FirstOrDefault(resolution => resolution is not null);

    /// <summary>The provider that the form of a name tells, whether or not its model is on record; or null.</summary>
    public Provider? ProviderToldBy(string name) =>
        ProviderHabits.ProvidersToldBy(name).FirstOrDefault() is { } told ? _providers[told].Provider
        : name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && _makersBeforeDots.Contains(name[..dot]) ? _providers["bedrock"].Provider
        : null;

    private static string OnlyWriter(Provider provider) => $"Only {provider.Name} writes names in that form.";

    private ModelResolution Follow(string name, NamedModel hit, CatalogView known) => hit.Name == name
        ? _providers[hit.Model.Provider].Follow(name, hit, known)
        : _providers[hit.Model.Provider].FollowLoosely(name, hit, known);

    /// <summary>
    /// Weights belong to nobody's clock; where hosts serve them under the very same name, and that is how gateways write it, it may be theirs. Null where
    /// the prefix names a provider that serves them, and nobody else does.
    /// </summary>
    private ModelResolution? AsWeights(string name, List<NamedModel> same, PrefixedName? said, CatalogView known)
    {
        var atPrefix = said?.Providers[0].ByName(name, said.Id, known)?.Known;
        KnownModel[] Hosted(IEnumerable<NamedModel> hits) =>
            [.. hits.Select(hit => Follow(name, hit, known).Known).Append(atPrefix).OfType<KnownModel>().Distinct()];

        // With an organisation before the name, capitals tell Hugging Face's spelling from that of gateways.
        var asHostsWrite = !name.Contains('/', StringComparison.Ordinal) ? same : name.Any(char.IsUpper) ? [] : same.FindAll(hit => hit.Name == name);
        return Hosted(asHostsWrite) switch
        {
            [_, _, ..] equal => Unresolved.Ambiguous(
                name,
                equal,
                "it is the public name of open weights, and several providers serve them under it; write provider/model, or ollama/… for your own"),
            [var only] when only == atPrefix => null,
            _ => Unresolved.OpenWeights(name, Hosted(same)),
        };
    }

    /// <summary>
    /// What an undated name means at the makers' own APIs, which list snapshots of it: whoever writes it bare is likelier to mean them than one host of many.
    /// </summary>
    private IEnumerable<ModelResolution> AtMakers(string name, IReadOnlyList<NamedModel> hits, CatalogView known)
    {
        if (ProviderHabits.ProvidersToldBy(name).Any())
        {
            return [];
        }

        var makers = hits.Select(hit => hit.Model.Maker).ToHashSet();
        return _all
            .Where(names => names.Provider.FirstPartyMakers.Any(makers.Contains))
            .Select(names => names.ByAnySpelling(name, name, isTold: false, known))
            .OfType<ModelResolution>()
            .Where(reading => reading.Match == MatchKind.SnapshotOfAlias);
    }

    /// <summary>Any provider's reading of a name without one; a word such as <c>claude</c> names a family, not a model.</summary>
    private ModelResolution? ByBareName(string name, CatalogView known) =>
        name.All(char.IsLetter)
            ? null
            : OwnApiFirst(name, [.. _all.Select(names => names.ByAnySpelling(name, name, isTold: false, known)).OfType<ModelResolution>()]);

    /// <summary>Chooses among providers: the maker's own API, else the only one, else none.</summary>
    private ModelResolution? OwnApiFirst(string name, IReadOnlyList<ModelResolution> readings)
    {
        ModelResolution[] released = [.. readings.Where(reading => reading.Match != MatchKind.Unknown)];
        if (released is not [_, _, ..])
        {
            return released is [var only] ? only.Since(WhyOnly(only.Models[0])) : readings is [var first, ..] ? first : null;
        }

        return released.Where(reading => reading.Models.All(model => IsOwnApi(model.Facts))).ToArray() is [var own]
            ? own.Since($"{ProviderOf(own.Models[0]).Name} is the maker's own API, and no other provider is named.")
            : Unresolved.Ambiguous(
                name, [.. released.SelectMany(reading => reading.Models).Distinct()], "several providers serve a model of that name; write provider/model");
    }

    private string WhyOnly(KnownModel model) =>
        IsOwnApi(model.Facts) ? $"{ProviderOf(model).Name} is the maker's own API, and no other provider is named."
        : $"Of the providers in the catalog only {ProviderOf(model).Name} serves a model of that name.";

    private Provider ProviderOf(KnownModel model) => _providers[model.Facts.Provider].Provider;

    private bool IsOwnApi(Model model) => _providers[model.Provider].Provider.FirstPartyMakers.Contains(model.Maker);
}
