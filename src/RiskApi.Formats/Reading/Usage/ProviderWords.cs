using System.Collections.Frozen;
using RiskApi.Core.Resolution;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Names models by the provider that served them, whose clock counts.</summary>
/// <remarks>
/// Words are those of OpenTelemetry's <c>gen_ai.provider.name</c> and <c>gen_ai.system</c> and of LiteLLM's <c>custom_llm_provider</c>.
/// An address tells more than the word, because clients of OpenAI's protocol say <c>openai</c> whatever endpoint they talk to.
/// </remarks>
internal static class ProviderWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["aws.bedrock"] = "bedrock",
        ["bedrock_converse"] = "bedrock",
        ["azure"] = "azure-openai",
        ["azure.ai.openai"] = "azure-openai",
        ["az.ai.openai"] = "azure-openai",
        ["azure_text"] = "azure-openai",
        ["azure.ai.inference"] = "azure-foundry",
        ["az.ai.inference"] = "azure-foundry",
        ["azure_ai"] = "azure-foundry",
        ["gcp.vertex_ai"] = "vertex-ai",
        ["vertex_ai"] = "vertex-ai",
        ["vertex_ai_beta"] = "vertex-ai",
        ["gcp.gemini"] = "gemini-api",
        ["gemini"] = "gemini-api",
        ["mistral_ai"] = "mistral",
        ["x_ai"] = "xai",
        ["ibm.watsonx.ai"] = "watsonx",
        ["together_ai"] = "together",
        ["fireworks_ai"] = "fireworks",
        ["text-completion-openai"] = "openai",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Words for a protocol, a framework or any of several providers: they tell no clock.
    private static readonly FrozenSet<string> TellNothing = FrozenSet.ToFrozenSet(
        [
            "_other",
            "other",
            "unknown",
            "custom",
            "custom_openai",
            "openai_like",
            "gcp.gen_ai",
            "litellm",
            "litellm_proxy",
            "langchain",
            "langgraph",
            "llamaindex",
            "haystack"
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The provider, by the address that was called or else by the word that was written; null where neither tells one.</summary>
    /// <param name="word">A word for the provider.</param>
    /// <param name="address">A host or a URL.</param>
    public static string? Provider(string? word, string? address) =>
        Hosts.ProviderAt(address)
        ?? (word is null || TellNothing.Contains(word) ? null : Words.GetValueOrDefault(word, word.ToLowerInvariant()));

    /// <summary>The model with its provider written before it, unless it says so itself or none is known.</summary>
    /// <param name="provider">What <see cref="Provider"/> returned.</param>
    /// <param name="model">The model as it was written.</param>
    public static string Name(string? provider, string model) =>
        provider is null || model.IndexOf('/', StringComparison.Ordinal) is > 0 and var end && Provider(model[..end], null) == provider
            ? model
            : $"{provider}/{model}";
}
