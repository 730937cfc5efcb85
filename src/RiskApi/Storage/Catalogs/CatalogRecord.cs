using RiskApi.Catalog.History;
using RiskApi.Catalog.Overriding;

namespace RiskApi.Storage.Catalogs;

/// <summary>What the database adds to the shipped catalog.</summary>
/// <param name="Version">Counts the changes of it.</param>
/// <param name="Revisions">The revisions, oldest first.</param>
/// <param name="Overrides">The overrides.</param>
internal sealed record CatalogRecord(long Version, IReadOnlyList<CatalogRevision> Revisions, IReadOnlyList<CatalogOverride> Overrides);
