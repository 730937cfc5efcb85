using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Imports.Scanning;

public class ProviderClueTests
{
    [Fact]
    public void Every_clue_names_providers_of_the_catalog()
    {
        string[] known = [.. TestCatalog.Shipped.Providers.Select(provider => provider.Id), OwnServers.Id, ProviderClue.AsWritten];

        Assert.All(ProviderClues.ByText, clue => Assert.All(clue.Value.Providers, provider => Assert.Contains(provider, known)));
    }

    [Theory]
    [InlineData("infra/main.bicep", "azure-openai")]
    [InlineData("src/providers/bedrock/client.ts", "bedrock")]
    [InlineData("app/llm.py", null)]
    public void A_path_tells_a_provider_by_its_words(string path, string? provider) =>
        Assert.Equal(provider, PathClues.Of(path)?.Clue.Providers[0]);
}
