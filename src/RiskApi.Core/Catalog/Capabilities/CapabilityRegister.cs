namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>What is said of models in files of its own, brought to the models that it is about.</summary>
/// <param name="providers">The providers as their files have them, with the models that something may be said of.</param>
internal sealed class CapabilityRegister(IEnumerable<Provider> providers)
{
    private readonly Dictionary<string, Dictionary<string, Model>> _models = providers
        .DistinctBy(provider => provider.Id)
        .ToDictionary(provider => provider.Id, provider => provider.Models.DistinctBy(model => model.Id).ToDictionary(model => model.Id));

    private readonly Dictionary<Model, ModelCapabilities> _said = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Model, List<AbilityMeasure>> _measured = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes what the models of a provider can do.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="CatalogException">It is about a model that is in no provider's file, or contradicts itself.</exception>
    public void Take(string name, CapabilityFile file)
    {
        foreach (var (id, said) in file.Models)
        {
            var place = $"{name}, at $.models.{id}";
            var model = Find(place, file.Provider, id);
            if (CapabilityChecks.Mistake(id, said.CompletedBy(model.Kind)) is { } mistake)
            {
                throw new CatalogException($"{place}: {mistake}");
            }

            if (!_said.TryAdd(model, said))
            {
                throw new CatalogException($"{place}: another file says what '{file.Provider}/{id}' can do; merge the two.");
            }
        }
    }

    /// <summary>Takes how able models were found.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="CatalogException">It is about a model that is in no provider's file, or a source is missing.</exception>
    public void Take(string name, AbilityFile file)
    {
        var sources = file.Sources.ToDictionary(source => source.Key, source => source.Value.ToString());
        for (var i = 0; i < file.Measures.Count; i++)
        {
            var (entry, place) = (file.Measures[i], $"{name}, at $.measures[{i}]");
            var source = sources.GetValueOrDefault(entry.Source)
                ?? throw new CatalogException($"{place}: there is no source '{entry.Source}'; add it to 'sources' of the file, or write one of its keys.");
            var measure = new AbilityMeasure(entry.Measure, entry.Value, entry.On, source, entry.ListedAs);
            foreach (var reference in entry.Models)
            {
                var slash = Math.Max(0, reference.IndexOf('/', StringComparison.Ordinal));
                var model = Find(place, reference[..slash], reference[slash..].TrimStart('/'));
                if (!_measured.TryGetValue(model, out var measures))
                {
                    _measured[model] = measures = [];
                }

                measures.Add(measure);
            }
        }
    }

    /// <summary>A provider whose models have what was said of them.</summary>
    /// <param name="provider">The provider as its file has it.</param>
    public Provider Complete(Provider provider) => provider with { Models = [.. provider.Models.Select(Complete)] };

    private Model Complete(Model model)
    {
        var said = _said.GetValueOrDefault(model, ModelCapabilities.None);
        return _measured.TryGetValue(model, out var measures) ? model with { Capabilities = said with { Abilities = measures } }
            : ReferenceEquals(said, ModelCapabilities.None) ? model
            : model with { Capabilities = said };
    }

    private Model Find(string place, string provider, string id)
    {
        if (!_models.TryGetValue(provider, out var models))
        {
            throw new CatalogException($"{place}: there is no provider '{provider}'; write the id of a file in providers/.");
        }

        return models.TryGetValue(id, out var model) ? model
            : models.Values.FirstOrDefault(other => other.IsCalled(id)) is { } meant
                ? throw new CatalogException($"{place}: '{id}' is another name of '{provider}/{meant.Id}'; write '{meant.Id}'.")
            : throw new CatalogException($"{place}: there is no model '{id}' in providers/{provider}.json; correct the id, or add the model there.");
    }
}
