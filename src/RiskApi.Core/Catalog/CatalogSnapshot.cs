namespace RiskApi.Core.Catalog;

/// <summary>An immutable catalog, versioned by its content.</summary>
public sealed class CatalogSnapshot
{
    private readonly Dictionary<string, Provider> _providers;
    private readonly Dictionary<(string Provider, string Id), int> _indexes;

    /// <summary>Takes the facts together.</summary>
    /// <param name="version">A digest of the content: equal content, equal version.</param>
    /// <param name="providers">The providers with their models.</param>
    /// <param name="lines">The succession lines that models may name.</param>
    /// <exception cref="CatalogException">Two providers share an id, or two models of one provider do.</exception>
    public CatalogSnapshot(string version, IEnumerable<Provider> providers, IEnumerable<SuccessionLine> lines)
        : this(version, providers, lines, [])
    {
    }

    /// <summary>Takes the facts together with an organisation's overrides.</summary>
    /// <param name="version">A digest of the content: equal content, equal version.</param>
    /// <param name="providers">The providers with their models.</param>
    /// <param name="lines">The succession lines that models may name.</param>
    /// <param name="overrides">The overrides; those of models that are neither catalogued nor described in them are without effect.</param>
    /// <exception cref="CatalogException">Two providers share an id, or two models of one provider do.</exception>
    public CatalogSnapshot(string version, IEnumerable<Provider> providers, IEnumerable<SuccessionLine> lines, IReadOnlyList<CatalogOverride> overrides)
    {
        Version = version;
        Overrides = [.. overrides.OrderBy(held => held.Id, StringComparer.Ordinal)];
        OverridesOf = Overrides.ToLookup(held => held.Model, StringComparer.Ordinal);
        Provider[] all = [.. providers.Concat(OverriddenModels.PrivateProviders(Overrides)).OrderBy(provider => provider.Id, StringComparer.Ordinal)];
        var sources = new SourceDays(all.SelectMany(provider => provider.Models));
        Providers = [.. all.Select(provider => Complete(provider, sources))];
        Lines = [.. lines.OrderBy(line => line.Id, StringComparer.Ordinal)];
        Models = [.. Providers.SelectMany(provider => provider.Models)];

        _providers = [];
        foreach (var provider in Providers)
        {
            if (!_providers.TryAdd(provider.Id, provider))
            {
                throw new CatalogException($"Two catalog files describe the provider '{provider.Id}'; merge them.");
            }
        }

        _indexes = new(Models.Count);
        for (var i = 0; i < Models.Count; i++)
        {
            if (!_indexes.TryAdd((Models[i].Provider, Models[i].Id), i))
            {
                throw new CatalogException($"'{Models[i].Reference}' is in the catalog twice; merge the two records.");
            }
        }
    }

    /// <summary>A digest of the content.</summary>
    public string Version { get; }

    /// <summary>The providers, in order of id.</summary>
    public IReadOnlyList<Provider> Providers { get; }

    /// <summary>The models, in order of provider and id.</summary>
    public IReadOnlyList<Model> Models { get; }

    /// <summary>The succession lines, in order of id.</summary>
    public IReadOnlyList<SuccessionLine> Lines { get; }

    /// <summary>How weights are called that anybody can run.</summary>
    public OpenWeights OpenWeights { get; init; } = OpenWeights.None;

    /// <summary>The organisation's overrides, in order of id.</summary>
    public IReadOnlyList<CatalogOverride> Overrides { get; }

    /// <summary>The overrides of a model, by its reference.</summary>
    internal ILookup<string, CatalogOverride> OverridesOf { get; }

    /// <summary>A provider by its id, or null.</summary>
    /// <param name="id">The id; aliases are the resolver's business.</param>
    public Provider? Provider(string id) => _providers.GetValueOrDefault(id);

    /// <summary>A model by its provider and id, or null.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="id">The model's own id; aliases are the resolver's business.</param>
    public Model? Find(string provider, string id) => _indexes.TryGetValue((provider, id), out var index) ? Models[index] : null;

    /// <summary>The catalog as it was known on a day.</summary>
    /// <param name="date">The day; a date before the record begins gives a view in which nothing was released, a date after it the last state known.</param>
    public CatalogView AsOf(DateOnly date) => new CatalogView(this, date).Overridden();

    internal int IndexOf(Model model) => _indexes[(model.Provider, model.Id)];

    private static Provider Complete(Provider provider, SourceDays sources) => provider with
    {
        Models =
        [
            .. provider.Models
                .OrderBy(model => model.Id, StringComparer.Ordinal)
                .Select(model => Complete(model, provider, sources)),
        ],
    };

    private static Model Complete(Model model, Provider provider, SourceDays sources) => model with
    {
        Provider = provider.Id,
        EndDates = EndDates.Of(model, provider.CheckedOn),
        Terms = ModelTerms.Of(model, provider),
        Capabilities = model.Capabilities.CompletedBy(model.Kind),
        SourceDays = sources.Of(model),
    };
}
