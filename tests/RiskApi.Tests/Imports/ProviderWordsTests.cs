using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Core.Resolution;
using RiskApi.Formats.Reading.Usage;

namespace RiskApi.Tests.Imports;

public class ProviderWordsTests(RiskApiService service)
{
    [Theory]
    [InlineData("openai", "gpt-4o", "openai/gpt-4o")]
    [InlineData("aws.bedrock", "anthropic.claude-3-5-sonnet-20240620-v1:0", "bedrock/anthropic.claude-3-5-sonnet-20240620-v1:0")]
    [InlineData("azure.ai.openai", "gpt-4o", "azure-openai/gpt-4o")]
    [InlineData("az.ai.inference", "Phi-4", "azure-foundry/Phi-4")]
    [InlineData("gcp.vertex_ai", "gemini-2.5-pro", "vertex-ai/gemini-2.5-pro")]
    [InlineData("gcp.gemini", "models/gemini-2.5-pro", "gemini-api/models/gemini-2.5-pro")]
    [InlineData("gcp.gen_ai", "gemini-2.5-pro", "gemini-2.5-pro")]
    [InlineData("mistral_ai", "mistral-large-latest", "mistral/mistral-large-latest")]
    [InlineData("x_ai", "grok-3", "xai/grok-3")]
    [InlineData("anthropic", "claude-sonnet-4-20250514", "anthropic/claude-sonnet-4-20250514")]
    [InlineData("_OTHER", "gpt-4o", "gpt-4o")]
    [InlineData("ollama", "llama3:8b", "ollama/llama3:8b")]
    [InlineData("openai", "openai/gpt-4o", "openai/gpt-4o")]
    [InlineData("openrouter", "openai/gpt-4o", "openrouter/openai/gpt-4o")]
    public void The_provider_s_word_becomes_the_catalog_s(string word, string model, string name) =>
        Assert.Equal(name, ProviderWords.Name(ProviderWords.Provider(word, null), model));

    [Theory]
    [InlineData("https://acme.openai.azure.com/openai", "azure-openai")]
    [InlineData("bedrock-runtime.eu-west-1.amazonaws.com", "bedrock")]
    [InlineData("https://europe-west4-aiplatform.googleapis.com", "vertex-ai")]
    [InlineData("openrouter.ai", "openrouter")]
    [InlineData("https://gateway.example/v1", "openai")]
    [InlineData("", "openai")]
    public void The_address_tells_more_than_the_word(string address, string provider) =>
        Assert.Equal(provider, ProviderWords.Provider("openai", address));

    [Theory]
    [InlineData("openai", null, "gpt-4o-mini-2024-07-18", "openai/gpt-4o-mini-2024-07-18")]
    [InlineData("azure.ai.openai", null, "gpt-4o-2024-08-06", "azure-openai/gpt-4o-2024-08-06")]
    [InlineData("openai", "acme.openai.azure.com", "gpt-4o-2024-08-06", "azure-openai/gpt-4o-2024-08-06")]
    [InlineData("aws.bedrock", null, "us.anthropic.claude-3-5-sonnet-20240620-v1:0", "bedrock/anthropic.claude-3-5-sonnet-20240620-v1:0")]
    [InlineData("bedrock_converse", null, "bedrock/anthropic.claude-3-haiku-20240307-v1:0", "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("vertex_ai", null, "gemini-2.5-pro", "vertex-ai/gemini-2.5-pro")]
    [InlineData("gcp.gemini", null, "models/gemini-2.5-pro", "gemini-api/gemini-2.5-pro")]
    [InlineData("anthropic", null, "claude-3-opus-20240229", "anthropic/claude-3-opus-20240229")]
    public void The_name_that_is_made_is_the_catalogued_model_on_that_provider_s_clock(string word, string? address, string model, string reference) =>
        Assert.Equal(reference, Resolve(ProviderWords.Name(ProviderWords.Provider(word, address), model)).Known?.Facts.Reference);

    [Fact]
    public void A_model_that_runs_in_the_own_house_is_no_vendor_s() =>
        Assert.Equal(MatchKind.SelfHosted, Resolve(ProviderWords.Name(ProviderWords.Provider("hosted_vllm", null), "meta-llama/Llama-3.3-70B-Instruct")).Match);

    private ModelResolution Resolve(string name)
    {
        var catalog = service.Services.GetRequiredService<CurrentCatalog>().Current;
        return catalog.Resolver.Resolve(name, catalog.Snapshot.AsOf(new DateOnly(2026, 11, 24)));
    }
}
