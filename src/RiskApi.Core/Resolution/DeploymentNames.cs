using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>The names that an organisation mapped to models; capitals do not matter.</summary>
internal sealed class DeploymentNames
{
    private readonly Dictionary<string, List<CatalogOverride>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ProviderPrefixes _prefixes;

    public DeploymentNames(IEnumerable<CatalogOverride> overrides, ProviderPrefixes prefixes)
    {
        _prefixes = prefixes;
        foreach (var held in overrides)
        {
            foreach (var name in held.DeploymentNames.Select(prefixes.Canonical))
            {
                if (!_names.TryGetValue(name, out var same))
                {
                    _names[name] = same = [];
                }

                same.Add(held);
            }
        }
    }

    /// <summary>What a name meant on the as-of date, as written or behind the prefix and wrapping of its provider; null where nobody had mapped it.</summary>
    public ModelResolution? Find(string name, CatalogView known) =>
        _names.Count == 0 ? null : Mapped(_prefixes.Canonical(name), null, known) ?? Inside(name, known);

    private ModelResolution? Inside(string name, CatalogView known)
    {
        var said = _prefixes.Read(name);
        string[] providers = [.. said?.Providers.Select(names => names.Provider.Id) ?? ProviderHabits.ProvidersToldBy(name)];
        var inside = said?.Id ?? name;
        return (
            from provider in providers
            from spelling in ProviderHabits.Unwrap(provider, inside, isTold: true).Prepend(inside)
            from written in new[] { $"{provider}/{spelling}", spelling }
            let mapped = Mapped(written, providers, known)
            where mapped is not null
            select mapped).FirstOrDefault();
    }

    /// <summary>The model that a name is mapped to, of the providers that are told, if any: another provider's deployment may have the same name.</summary>
    private ModelResolution? Mapped(string name, string[]? providers, CatalogView known) =>
        _names.GetValueOrDefault(name)?.Find(one => one.HoldsOn(known.AsOf) && providers?.Contains(one.ProviderId) != false) is { } held
        && known.Find(held.ProviderId, held.ModelId) is { } model
            ? new(name, MatchKind.Deployment, model, [], false, $"A name for {held.Model} by the override '{held.Id}': {held.Reason}")
            {
                MappedBy = AppliedOverride.Of(held),
            }
            : null;
}
