using RiskApi.Core.Catalog;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>The catalog that the product ships.</summary>
internal static class TestCatalog
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    private static readonly Lazy<CatalogSnapshot> Snapshot = new(() =>
        CatalogReader.Read(ProviderFiles(), File("lines.json"), CapabilityFiles(), File("abilities.json"), File("open-weights.json")));

    public static CatalogSnapshot Shipped => Snapshot.Value;

    public static IReadOnlyCollection<CatalogFile> ProviderFiles() => Files("providers");

    public static IReadOnlyCollection<CatalogFile> CapabilityFiles() => Files("capabilities");

    public static CatalogFile File(string name) => new(name.Replace('\\', '/'), System.IO.File.ReadAllBytes(Path.Combine(Folder, name)));

    private static IReadOnlyCollection<CatalogFile> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Select(path => File(Path.GetRelativePath(Folder, path)))];
}
