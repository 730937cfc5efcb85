using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Resolution.ShippedResolver;

namespace RiskApi.Core.Tests.Resolution;

public class ModelResolverTests
{
    public static TheoryData<string, DateOnly, MatchKind, string> Strings =>
        [.. ModelString.All.Select(row => (row.Text, row.AsOf, row.Match, row.Reference))];

    [Theory]
    [MemberData(nameof(Strings))]
    public void A_string_means_what_its_writers_mean(string text, DateOnly asOf, MatchKind match, string reference)
    {
        var resolution = Resolve(text, asOf);
        var isOpen = match == MatchKind.Ambiguous && reference.Length == 0;

        Assert.Equal((match, reference), (resolution.Match, isOpen ? "" : References(resolution)));
    }

    [Theory]
    [InlineData("gpt-4o", "'gpt-4o' can be moved and points to openai/gpt-4o-2024-08-06. OpenAI API is the maker's own API, and no other provider is named.")]
    [InlineData("azure_ai/Phi-4", "The provider's own id. 'azure_ai' names Azure AI Foundry.")]
    [InlineData("azure/grok-3", "Azure AI Foundry calls it 'grok-3'. 'azure' names Azure OpenAI, and Azure AI Foundry is reached by the same door.")]
    [InlineData("llama-3.1-8b-instant", "The provider's own id. Of the providers in the catalog only GroqCloud serves a model of that name.")]
    [InlineData("deepseek/deepseek-r1:free", "OpenRouter calls it 'deepseek/deepseek-r1'. Only OpenRouter writes names in that form.")]
    [InlineData("scaleway/openai/gpt-oss-120b", "Scaleway Generative APIs calls it 'gpt-oss-120b'. 'scaleway' names Scaleway Generative APIs.")]
    [InlineData("ollama/llama3", "These weights are run by the organisation itself, so that no provider can retire them. 'ollama' is a server of one's own.")]
    [InlineData("Llama-2-7b", "The public name of open weights, and nothing names a host: taken as run by the organisation itself, so that no provider can "
        + "retire them. Where a provider is called, write it before the name, as in azure-foundry/Llama-2-7b.")]
    [InlineData("google/gemma-3-27b-it", "'google/gemma-3-27b-it' fits 2 models: it is the public name of open weights, and several providers serve them under "
        + "it; write provider/model, or ollama/… for your own.")]
    [InlineData("foo/gemini-2.5-flash", "No catalogued model fits 'foo/gemini-2.5-flash'. 'foo' is no provider that it knows; "
        + "'gemini-2.5-flash' alone would be gemini-api/gemini-2.5-flash or vertex-ai/gemini-2.5-flash.")]
    [InlineData("anthropic.claude-opus-9", "The catalog holds no model of Amazon Bedrock that fits 'anthropic.claude-opus-9'.")]
    [InlineData("voyage-3", "The catalog holds no model of Voyage AI that fits 'voyage-3'.")]
    public void An_answer_says_why_it_is_that_provider_s(string text, string because) => Assert.Equal(because, Resolve(text, new(2026, 11, 28)).Because);

    [Fact]
    public void Unknown_model_is_an_answer_not_an_error()
    {
        var resolution = Resolve("openai/gpt-99", CheckedOn);

        Assert.Equal(MatchKind.Unknown, resolution.Match);
        Assert.Null(resolution.Known);
        Assert.Empty(resolution.Candidates);
        Assert.False(resolution.CanMove);
        Assert.Equal("The catalog holds no model of OpenAI API that fits 'openai/gpt-99'.", resolution.Because);
    }

    [Fact]
    public void Unreleased_model_is_unknown_and_its_release_is_told() =>
        Assert.Equal(
            "openai/gpt-5-2025-08-07 was released on 2025-08-07, after 2025-08-01.",
            Resolve("openai/gpt-5", new(2025, 8, 1)).Because);

    [Fact]
    public void Ambiguous_model_lists_what_fits()
    {
        var resolution = Resolve("azure/gpt-4o", CheckedOn);

        Assert.Equal(MatchKind.Ambiguous, resolution.Match);
        Assert.Null(resolution.Known);
        Assert.Equal(3, resolution.Candidates.Count);
        Assert.StartsWith("'azure/gpt-4o' fits 3 models: a deployment pins one version", resolution.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai/gpt-4o", true)]
    [InlineData("openai/gpt-4o-2024-08-06", false)]
    [InlineData("openai/chat-latest", true)]
    [InlineData("anthropic/claude-3-sonnet", true)]
    [InlineData("mistral/mistral-tiny", false)]
    [InlineData("GPT-4o mini", true)]
    [InlineData("us.anthropic.claude-3-haiku-20240307-v1:0", false)]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::9xYz12ab", false)]
    public void A_name_that_can_be_pointed_at_other_weights_can_move(string text, bool canMove) =>
        Assert.Equal(canMove, Resolve(text, CheckedOn).CanMove);

    [Fact]
    public void Two_models_of_a_provider_cannot_share_a_name() =>
        Assert.Throws<CatalogException>(() => new ModelResolver(With(Some with
        {
            Models = [Some.Models[0], Some.Models[1] with { Aliases = [Some.Models[0].Id] }],
        })));

    [Fact]
    public void Two_providers_cannot_share_a_name() =>
        Assert.Throws<CatalogException>(() => new ModelResolver(With(Some, Some with { Id = "other", Aliases = [Some.Id] })));

    private static Provider Some => TestCatalog.Shipped.Provider("openai")!;

    private static CatalogSnapshot With(params Provider[] providers) => new("test", providers, TestCatalog.Shipped.Lines);
}
