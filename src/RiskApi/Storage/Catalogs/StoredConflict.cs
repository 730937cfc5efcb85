using RiskApi.Catalog.Importing;

namespace RiskApi.Storage.Catalogs;

/// <summary>A conflict between the record and a source whose import was applied.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="FirstSeenAt">When an import showed it first.</param>
/// <param name="LastSeenAt">When an import showed it last.</param>
internal sealed record StoredConflict(FactConflict Conflict, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);
