using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Resolution;

public class DeploymentNameTests
{
    private const string Profile = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/k9xyz1abcdef";
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static readonly CatalogSnapshot Mapped = new("test", TestCatalog.Shipped.Providers, TestCatalog.Shipped.Lines,
    [
        Named("bedrock/anthropic.claude-3-haiku-20240307-v1:0", Profile),
        Named("azure-openai/gpt-4o-2024-11-20", "our-chat"),
        Named("azure-openai/gpt-4o-2024-08-06", "azure/gpt-4o"),
        Named("azure-foundry/grok-3", "azure/our-grok"),
        Named("bedrock/amazon.nova-lite-v1:0", "bedrock/k2lite"),
    ]);

    private static readonly ModelResolver Resolver = new(Mapped);

    [Theory]
    [InlineData(Profile, "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("bedrock/" + Profile, "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("bedrock/converse/" + Profile, "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("bedrock_converse:" + Profile, "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("litellm_proxy/bedrock/" + Profile, "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/k2lite", "bedrock/amazon.nova-lite-v1:0")]
    [InlineData("our-chat", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("Our-Chat", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("azure/our-chat", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("azure_ai/our-chat", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("azure/responses/our-chat", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("azure/eu/our-chat", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/our-chat/chat/completions?api-version=2024-10-21", "azure-openai/gpt-4o-2024-11-20")]
    [InlineData("azure:gpt-4o", "azure-openai/gpt-4o-2024-08-06")]
    [InlineData("azure/our-grok", "azure-foundry/grok-3")]
    [InlineData("azure_ai/our-grok", "azure-foundry/grok-3")]
    public void A_mapped_name_is_found_behind_the_prefixes_and_wrappings_of_its_provider(string text, string reference)
    {
        var found = Resolver.Resolve(text, Mapped.AsOf(Today));

        Assert.Equal((MatchKind.Deployment, reference, text), (found.Match, found.Known?.Facts.Reference, found.Requested));
    }

    [Theory]
    [InlineData("openai/gpt-4o")]
    [InlineData("openai/our-chat")]
    [InlineData("groq/our-grok")]
    [InlineData("gpt-4o")]
    public void A_mapped_name_behind_another_provider_is_that_provider_s(string text) =>
        Assert.NotEqual(MatchKind.Deployment, Resolver.Resolve(text, Mapped.AsOf(Today)).Match);

    private static CatalogOverride Named(string model, string name) => new()
    {
        Id = name,
        Model = model,
        Reason = "Our name for it.",
        Owner = "ada@example.com",
        RecordedOn = new(2026, 1, 1),
        DeploymentNames = [name],
    };
}
