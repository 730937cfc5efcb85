using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Resolution;
using RiskApi.Storage.Catalog;

namespace RiskApi.Catalog.Overrides;

/// <summary>Checks overrides against the catalog that they are put over.</summary>
internal sealed class OverrideChecks(ShippedCatalog shipped, CatalogStore catalogs)
{
    /// <summary>Why an override cannot be, by member; null where it can.</summary>
    public async Task<(string Member, string Message)?> Fault(CatalogOverride held, CancellationToken cancel)
    {
        var record = await catalogs.Read(cancel);
        CatalogOverride[] others = [.. record.Overrides.Where(other => other.Id != held.Id)];
        var facts = CatalogHistory.Compose(shipped.Snapshot, record.Revisions, []);
        var (provider, id) = (
            held.Model[..held.Model.IndexOf('/', StringComparison.Ordinal)], held.Model[(held.Model.IndexOf('/', StringComparison.Ordinal) + 1)..]);

        if (held.PrivateModel is not null && facts.Provider(provider) is not null)
        {
            return ("model", $"'{provider}' is a provider of the catalog; give a model of your own another provider, such as 'private'.");
        }

        if (held.PrivateModel is null && facts.Find(provider, id) is null && !others.Any(other => other.PrivateModel is not null && other.Model == held.Model))
        {
            return ("model", $"The catalog holds no model '{held.Model}'; GET /v1/resolve finds the id, or describe a model of your own in 'privateModel'.");
        }

        if (held.DeploymentNames.Select(name => (name, other: Array.Find(others, other => other.Model != held.Model
            && other.DeploymentNames.Contains(name, StringComparer.OrdinalIgnoreCase)))).FirstOrDefault(one => one.other is not null) is ({ } taken, { } by))
        {
            return ("deploymentNames", $"'{taken}' means {by.Model} by the override '{by.Id}'.");
        }

        var (resolver, known) = (new ModelResolver(facts), facts.AsOf(held.RecordedOn));
        if (held.DeploymentNames.FirstOrDefault(name => resolver.Resolve(name, known).Match == MatchKind.Exact) is { } catalogued)
        {
            return ("deploymentNames", $"'{catalogued}' is the id of a catalogued model, and cannot mean another one.");
        }

        try
        {
            _ = new ServedCatalog(CatalogHistory.Compose(shipped.Snapshot, record.Revisions, [.. others, held]));
            return null;
        }
        catch (CatalogException ambiguous)
        {
            return ("model", ambiguous.Message);
        }
    }
}
