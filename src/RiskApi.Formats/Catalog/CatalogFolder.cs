using RiskApi.Core.Catalog;

namespace RiskApi.Formats.Catalog;

/// <summary>Reads the catalog from its folder.</summary>
internal static class CatalogFolder
{
    /// <exception cref="CatalogException">The folder or a file is not what it should be; the message says what to change.</exception>
    public static CatalogSnapshot Read(string folder)
    {
        var providers = Path.Combine(folder, "providers");
        if (!Directory.Exists(providers))
        {
            throw new CatalogException($"There is no folder '{providers}'; set Catalog:Folder to the folder that holds lines.json and providers/.");
        }

        return CatalogReader.Read(
            [.. Directory.EnumerateFiles(providers, "*.json").Select(path => new CatalogFile("providers/" + Path.GetFileName(path), File.ReadAllBytes(path)))],
            new CatalogFile("lines.json", File.ReadAllBytes(Path.Combine(folder, "lines.json"))));
    }
}
