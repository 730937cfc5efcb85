using RiskApi.Catalog;

namespace RiskApi.Catalogs;

/// <summary>The catalog of the files beside the service, which everything else is put over.</summary>
/// <param name="Snapshot">The facts.</param>
internal sealed record ShippedCatalog(CatalogSnapshot Snapshot);
