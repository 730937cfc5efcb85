using RiskApi.Core.Catalog;

namespace RiskApi.Storage.Catalog;

/// <summary>An override that is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Counts its changes, from 1 on.</param>
/// <param name="Override">The override.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record StoredOverride(string Id, long Version, CatalogOverride Override, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
