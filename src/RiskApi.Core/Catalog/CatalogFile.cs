namespace RiskApi.Catalog;

/// <summary>One file of the catalog.</summary>
/// <param name="Name">Its path below the data folder, with forward slashes.</param>
/// <param name="Content">Its bytes, UTF-8.</param>
public sealed record CatalogFile(string Name, ReadOnlyMemory<byte> Content);
