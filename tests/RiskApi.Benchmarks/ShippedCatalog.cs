using RiskApi.Catalog;
using RiskApi.Catalogs;

namespace RiskApi.Benchmarks;

/// <summary>The catalog that the product ships.</summary>
internal static class ShippedCatalog
{
    public static CatalogSnapshot Read() => CatalogFolder.Read(Path.Combine(AppContext.BaseDirectory, "data"));
}
