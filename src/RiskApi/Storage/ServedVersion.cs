namespace RiskApi.Storage;

/// <summary>A version of the catalog that this installation has served.</summary>
/// <param name="CatalogVersion">The catalog's version.</param>
/// <param name="MethodVersion">The scoring method's version.</param>
/// <param name="FirstServedAt">When it was served first.</param>
internal sealed record ServedVersion(string CatalogVersion, string MethodVersion, DateTimeOffset FirstServedAt);
