namespace RiskApi.Storage.Rescorings;

/// <summary>What every project has to be assessed by.</summary>
/// <param name="CatalogVersion">The digest of the catalog.</param>
/// <param name="MethodVersion">The version of the scoring method.</param>
/// <param name="AsOf">The day.</param>
internal sealed record RescoringCause(string CatalogVersion, string MethodVersion, DateOnly AsOf);
