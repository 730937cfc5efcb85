using RiskApi.Core.Catalog;

namespace RiskApi.Formats.Catalog;

/// <summary>Reads the catalog from its folder.</summary>
internal static class CatalogFolder
{
    /// <exception cref="CatalogException">The folder or a file is not what it should be; the message says what to change.</exception>
    public static CatalogSnapshot Read(string folder) => CatalogReader.Read(
        Files(folder, "providers", "the folder that holds lines.json, abilities.json, open-weights.json, providers/ and capabilities/"),
        File(folder, "lines.json"),
        Files(folder, "capabilities", "a folder that has it too; an empty one says that nothing is known of what models can do"),
        File(folder, "abilities.json"),
        File(folder, "open-weights.json"));

    private static CatalogFile[] Files(string folder, string name, string instead)
    {
        var path = Path.Combine(folder, name);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.json").Select(file => File(folder, $"{name}/{Path.GetFileName(file)}"))]
            : throw new CatalogException($"There is no folder '{path}'; set Catalog:Folder to {instead}.");
    }

    private static CatalogFile File(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return System.IO.File.Exists(path)
            ? new(name, System.IO.File.ReadAllBytes(path))
            : throw new CatalogException($"There is no file '{path}'; set Catalog:Folder to a folder that has it, or put the shipped one there.");
    }
}
