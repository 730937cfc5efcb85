using RiskApi.Catalog.History;

namespace RiskApi.Storage.Catalogs;

/// <summary>A revision of the catalog that is kept.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Actor">Who accepted it.</param>
/// <param name="ImportId">The import that it comes from; null for a rollback.</param>
internal sealed record StoredRevision(CatalogRevision Revision, DateTimeOffset At, string Actor, string? ImportId);
