using RiskApi.Core.Catalog;
using RiskApi.Formats.Catalog;

namespace RiskApi.Benchmarks;

/// <summary>The catalog that the product ships.</summary>
internal static class ShippedCatalog
{
    public static CatalogSnapshot Read() => CatalogFolder.Read(Path.Combine(AppContext.BaseDirectory, "data"));
}
