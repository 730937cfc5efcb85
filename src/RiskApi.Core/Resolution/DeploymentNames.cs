using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>The names that an organisation mapped to models; capitals do not matter.</summary>
internal sealed class DeploymentNames
{
    private readonly Dictionary<string, List<CatalogOverride>> _names = new(StringComparer.OrdinalIgnoreCase);

    public DeploymentNames(IEnumerable<CatalogOverride> overrides, Func<string, string> canonical)
    {
        foreach (var held in overrides)
        {
            foreach (var name in held.DeploymentNames.Select(canonical))
            {
                if (!_names.TryGetValue(name, out var same))
                {
                    _names[name] = same = [];
                }

                same.Add(held);
            }
        }
    }

    /// <summary>What a name meant on the as-of date; null where nobody had mapped it.</summary>
    public ModelResolution? Find(string name, CatalogView known) =>
        _names.GetValueOrDefault(name)?.Find(one => one.HoldsOn(known.AsOf)) is { } held && known.Find(held.ProviderId, held.ModelId) is { } model
            ? new(name, MatchKind.Deployment, model, [], false, $"A name for {held.Model} by the override '{held.Id}': {held.Reason}")
            {
                MappedBy = AppliedOverride.Of(held),
            }
            : null;
}
