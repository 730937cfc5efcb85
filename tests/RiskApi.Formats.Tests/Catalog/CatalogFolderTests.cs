using RiskApi.Core.Catalog;
using RiskApi.Formats.Catalog;

namespace RiskApi.Formats.Tests.Catalog;

/// <summary>A catalog folder that lacks a part says which, and what to do; nothing is silently unknown.</summary>
public sealed class CatalogFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog");

    public CatalogFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "providers"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "capabilities"));
        File.WriteAllText(Path.Combine(_folder.FullName, "lines.json"), """{ "lines": [] }""");
        File.WriteAllText(Path.Combine(_folder.FullName, "abilities.json"), """{ "sources": {}, "measures": [] }""");
        File.WriteAllText(Path.Combine(_folder.FullName, "open-weights.json"), "{}");
    }

    [Fact]
    public void Empty_folders_say_that_nothing_is_known() => Assert.Empty(CatalogFolder.Read(_folder.FullName).Models);

    [Theory]
    [InlineData("providers", "set Catalog:Folder to the folder that holds lines.json, abilities.json, open-weights.json, providers/ and capabilities/")]
    [InlineData("capabilities", "an empty one says that nothing is known of what models can do")]
    [InlineData("lines.json", "put the shipped one there")]
    [InlineData("abilities.json", "put the shipped one there")]
    [InlineData("open-weights.json", "put the shipped one there")]
    public void A_part_that_is_missing_is_named(string part, string says)
    {
        var path = Path.Combine(_folder.FullName, part);
        if (Directory.Exists(path))
        {
            Directory.Delete(path);
        }
        else
        {
            File.Delete(path);
        }

        var refusal = Assert.Throws<CatalogException>(() => CatalogFolder.Read(_folder.FullName));

        Assert.Contains($"'{path}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
