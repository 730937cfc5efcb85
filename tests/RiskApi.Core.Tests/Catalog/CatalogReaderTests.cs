using System.Text;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>A catalog file with a mistake says where, and what to change.</summary>
public class CatalogReaderTests
{
    private const string Provider =
        """
        { "id": "acme", "name": "Acme", "checkedOn": "2026-08-15", "policy": { "sources": [] },
          "models": [{ "id": "a", "maker": "acme", "family": "a", "kind": "chat", "sources": ["x"]MODEL }]MORE }
        """;

    [Fact]
    public void A_correct_file_is_read() => Assert.Single(Read("", "").Models);

    [Theory]
    [InlineData(""", "retiresOn": "2026-13-01" """, "", "$.models[0].retiresOn", "2026-13-01")]
    [InlineData(""", "kind": "chat" """, "", "kind", "Duplicate")]
    [InlineData(""", "retiredOn": "2026-01-01" """, "", "retiredOn", "line 2")]
    [InlineData(""", "stage": "ga", "aliases": null """, "", "aliases", "line 2")]
    [InlineData("", ", \"nonsense\": 1", "nonsense", "acme.json")]
    [InlineData("", "", "acme.json", "JSON", "{ \"id\": ")]
    [InlineData("", "", "acme.json", "required", "{ \"id\": \"acme\" }")]
    public void A_mistake_is_named_with_its_place(string model, string more, string place, string what, string? whole = null)
    {
        var mistake = Assert.Throws<CatalogException>(() => Read(model, more, whole));

        Assert.StartsWith("providers/acme.json, line", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(place, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(what, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_content()
    {
        Assert.Equal(Read("", "").Version, Read("", "").Version);
        Assert.NotEqual(Read("", "").Version, Read(""", "note": "new" """, "").Version);
    }

    [Fact]
    public void A_model_given_twice_is_refused() =>
        Assert.Contains("'acme/a' is in the catalog twice", Assert.Throws<CatalogException>(
            () => CatalogBuilder.CatalogOf(CatalogBuilder.Model("a"), CatalogBuilder.Model("a"))).Message, StringComparison.Ordinal);

    private static CatalogSnapshot Read(string model, string more, string? whole = null)
    {
        var text = whole ?? Provider.Replace("MODEL", model, StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal);
        return CatalogReader.Read(
            [new CatalogFile("providers/acme.json", Encoding.UTF8.GetBytes(text))],
            new CatalogFile("lines.json", Encoding.UTF8.GetBytes("""{ "lines": [] }""")));
    }
}
