using System.Text.Json;
using System.Text.RegularExpressions;
using RiskApi.Core.Resolution;

namespace RiskApi.Formats.Catalog.Feeds.Lists;

/// <summary>Tells whose list of models it is, where many answer in the shape that OpenAI has given it.</summary>
internal static partial class ListOwners
{
    /// <summary>The <c>created</c> that LiteLLM and one-api give all models; the first is that of gpt-3.5-turbo.</summary>
    private const string CreatedByLiteLlm = "1677610602", CreatedByOneApi = "1626777600";

    /// <summary>What the lists of a provider, or of a server of one's own, have in common: the first sign that all entries show tells.</summary>
    /// <param name="Who">The provider's id; for a server, what to call it.</param>
    /// <param name="OwnedBy">The words that stand in <c>owned_by</c>; any, where there are none.</param>
    /// <param name="Members">Members that every entry has; <c>a.b</c> is one of an object.</param>
    private sealed record Sign(string Who, string[] OwnedBy, params string[] Members);

    private static readonly Sign[] Servers =
    [
        new("a vLLM server", ["vllm"]),
        new("a vLLM server", [], "max_model_len"),
        new("an SGLang server", ["sglang"]),
        new("an Ollama server", ["library"]),
        new("an LM Studio server", ["organization_owner", "organization-owner"]),
        new("a llama.cpp server", ["llamacpp", "llama.cpp"]),
        new("a LocalAI server", ["localai"]),
        new("a LiteLLM proxy", ["litellm"]),
    ];

    private static readonly Sign[] Providers =
    [
        new("vercel", [], "owned_by", "context_window", "type", "pricing.input"),
        new("together", [], "type", "organization", "pricing.hourly"),
        new("mistral", ["mistralai"]),
        new("mistral", [], "capabilities.completion_chat", "max_context_length"),
        new("groq", [], "owned_by", "active", "context_window"),
        new("openrouter", [], "canonical_slug", "pricing.prompt"),
        new("openrouter", [], "context_length", "pricing.prompt", "name"),
        new("xai", ["xai"]),
        new("deepseek", ["deepseek"]),
        new("moonshot", ["moonshot"]),
        new("zhipu", ["z-ai"]),
        new("cerebras", ["Cerebras"]),
        new("fireworks", ["fireworks"]),
        new("deepinfra", ["deepinfra"]),
        new("openai", ["system", "openai", "openai-internal", "openai-dev"]),
    ];

    /// <summary>The provider whose list it is: by its word for it, by the host that it was read from, by what is in it.</summary>
    /// <param name="entries">The entries, without those of customers.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <exception cref="FeedException">It is the list of a server of one's own, or nothing tells whose it is.</exception>
    public static string Of(IReadOnlyList<JsonElement> entries, FeedOrigin origin)
    {
        if ((origin.Provider ?? Hosts.ProviderAt(origin.Address)) is { } told)
        {
            return told;
        }

        if (ServerOf(entries, origin.Address) is { } server)
        {
            throw new FeedException(
                $"It is the list of {server}, which is no provider's: what is on it ends when its operator ends it. {Ask}");
        }

        var sign = entries.Count == 0 ? null : Array.Find(Providers, sign => entries.All(entry => Shows(entry, sign)));
        return sign is null || (sign.Who == "openai" && !entries.All(IsOpenAis))
            ? throw new FeedException($"Whose list of models it is cannot be told, as many answer in this shape. {Ask}")
            : sign.Who;
    }

    private const string Ask =
        "Add 'source' with the address that it was read from, such as ?source=https://api.groq.com/openai/v1/models, or 'provider' with whose it is, such as ?provider=groq.";

    private static string? ServerOf(IReadOnlyList<JsonElement> entries, string? address) =>
        address?.Contains("://", StringComparison.Ordinal) == true && Hosts.IsOwnServer(address) ? "a server of your own"
        : entries.Count == 0 ? null
        : entries.All(entry => Text(entry, "created") == CreatedByOneApi)
        || (entries.All(entry => Text(entry, "created") == CreatedByLiteLlm) && entries.Any(entry => Text(entry, "id") != "gpt-3.5-turbo")) ? "a gateway"
        : Array.Find(Servers, sign => entries.All(entry => Shows(entry, sign)))?.Who;

    private static bool Shows(JsonElement entry, Sign sign) =>
        (sign.OwnedBy is [] || sign.OwnedBy.Contains(Text(entry, "owned_by")))
        && sign.Members.All(member => member.Split('.').Aggregate((JsonElement?)entry, (at, name) =>
            at is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null) is not null);

    /// <summary>OpenAI serves its own models alone; some gateways say <c>openai</c> of all.</summary>
    private static bool IsOpenAis(JsonElement entry) => Text(entry, "id") is { } id && !id.Contains('/', StringComparison.Ordinal) && !OfOthers().IsMatch(id);

    private static string? Text(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    [GeneratedRegex("^(?:claude|command|deepseek|gemini|gemma|glm|grok|kimi|llama|mi[sx]tral|phi|qw)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOthers();
}
