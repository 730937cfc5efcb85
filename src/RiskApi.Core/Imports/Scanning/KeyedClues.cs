using System.Text;
using System.Text.RegularExpressions;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Keys whose value tells the provider: its name, or an address of one's own.</summary>
internal static partial class KeyedClues
{
    private const int Longest = 100;

    private static readonly string[] ProviderKeys =
    [
        "provider", "Provider", "model_provider", "modelProvider", "ModelProvider", "MODEL_PROVIDER", "llm_provider", "llmProvider", "LLM_PROVIDER",
        "ai_provider", "aiProvider", "AI_PROVIDER", "api_provider", "apiProvider", "chat_provider", "embedding_provider", "embeddingProvider",
        "EMBEDDING_PROVIDER", "EMBEDDINGS_PROVIDER", "custom_llm_provider", "api_type", "apiType", "openai_api_type", "OPENAI_API_TYPE", "providerId",
        "provider_id", "providerName", "provider_name", "vendor", "llm_type", "backend",
    ];

    private static readonly string[] AddressKeys =
    [
        "base_url", "baseURL", "baseUrl", "BaseUrl", "BASE_URL", "base-url", "api_base", "apiBase", "API_BASE", "openai_api_base", "OPENAI_API_BASE",
        "OPENAI_BASE_URL", "OPENAI_API_BASE_URL", "OPENAI_API_HOST", "LLM_BASE_URL", "LLM_API_BASE", "LLM_ENDPOINT", "endpoint", "Endpoint", "llm_base_url",
        "inference_server_url", "EMBEDDING_BASE_URL", "serverUrl", "server_url",
    ];

    private static readonly string[] LoadsWeights = ["local", "tgi", "huggingface", "sentence-transformers", "sentence_transformers", "fastembed"];

    private static readonly ProviderClue OwnServer = new([OwnServers.Id], ClueReach.File);
    private static readonly ProviderClue OwnAddress = OwnServer with { IsAddress = true };

    /// <summary>What templates of Azure call the maker of a model that is deployed.</summary>
    private const string FormatKey = "format";

    private static readonly string[] Formats = ["OpenAI", "Microsoft", "Meta", "DeepSeek", "xAI", "Cohere", "Mistral", "MistralAI", "Black", "Core42"];
    private static readonly ProviderClue AzureDeployment = new(["azure-openai", "azure-foundry"], ClueReach.Field);

    /// <summary>The keys.</summary>
    public static IEnumerable<string> All => [.. ProviderKeys, .. AddressKeys, FormatKey];

    /// <summary>What the value of a key tells, and where it ends; null where it tells nothing.</summary>
    /// <param name="window">The text around the key.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="patterns">The names of providers.</param>
    public static (ProviderClue Clue, int End)? Read(ReadOnlySpan<byte> window, int at, int end, SourcePatterns patterns)
    {
        var behind = Encoding.ASCII.GetString(window[end..Math.Min(window.Length, end + Longest)]);
        if (Array.IndexOf(AddressKeys, Encoding.ASCII.GetString(window[at..end])) >= 0)
        {
            return Address().Match(behind) is { Success: true } address && IsOwnServer(window[at..end], address.Groups["url"].Value)
                ? (OwnAddress, end + address.Length)
                : null;
        }

        if (Value().Match(behind) is not { Success: true } value)
        {
            return null;
        }

        var name = value.Groups["name"].Value;
        if (window[at..end].SequenceEqual("format"u8))
        {
            return Formats.Contains(name) ? (AzureDeployment, end + value.Length) : null;
        }

        var clue = OwnServers.PrefixOf($"{name}/") is not null || LoadsWeights.Contains(name) ? OwnServer
            : patterns.ProviderOf(name) is { } provider ? new([provider], ClueReach.Field)
            : null;
        return clue is null ? null : (clue with { Reach = ClueReach.Field }, end + value.Length);
    }

    /// <summary>A project's own pages stand on its own machine too: the key or the address has to speak of models.</summary>
    private static bool IsOwnServer(ReadOnlySpan<byte> key, string url) =>
        Hosts.IsOwnServer(url) && (ModelServer().IsMatch(url) || ModelKeys().IsMatch(Encoding.ASCII.GetString(key)));

    [GeneratedRegex(
        @"/v1\b|/api/(?:chat|generate)\b|:11434\b|:1234\b|ollama|vllm|tgi\b|llama|localai|lmstudio|sglang",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ModelServer();

    [GeneratedRegex("openai|llm|embedding|inference", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ModelKeys();

    [GeneratedRegex("""^["']?\]?\s*(?:[=:,]|\?\?|=>|:=)\s*["'`:]?(?<name>[A-Za-z][\w.-]{1,40})(?:["'`]|(?=[\s,;})\]]|$))""", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    /// <summary>A URL as the value: quoted, behind a constructor, or as the default of a variable.</summary>
    [GeneratedRegex(
        """^["']?\]?\s*(?:[=:,(]|\?\?|=>|:=)\s*(?:(?:new\s+)?[\w.]*\(\s*(?:["'][\w]+["']\s*,\s*)?)?["'`]?(?<url>https?://[^\s"'`,;)}]+)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
