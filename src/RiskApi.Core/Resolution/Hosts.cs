using System.Net;

namespace RiskApi.Core.Resolution;

/// <summary>Whose a host is that models are called at.</summary>
public static class Hosts
{
    /// <summary>Endings of host names, with the provider whose API answers there; the first that fits counts.</summary>
    private static readonly (string Ending, string Provider)[] OfProviders =
    [
        ("models.inference.ai.azure.com", "github-models"),
        ("models.github.ai", "github-models"),
        ("api.openai.com", "openai"),
        (".openai.azure.com", "azure-openai"),
        (".cognitiveservices.azure.com", "azure-openai"),
        (".services.ai.azure.com", "azure-foundry"),
        (".models.ai.azure.com", "azure-foundry"),
        (".inference.ai.azure.com", "azure-foundry"),
        ("api.anthropic.com", "anthropic"),
        ("aiplatform.googleapis.com", "vertex-ai"),
        ("generativelanguage.googleapis.com", "gemini-api"),
        ("openrouter.ai", "openrouter"),
        ("api.mistral.ai", "mistral"),
        ("codestral.mistral.ai", "mistral"),
        ("api.x.ai", "xai"),
        ("api.groq.com", "groq"),
        ("api.deepseek.com", "deepseek"),
        ("api.cohere.com", "cohere"),
        ("api.cohere.ai", "cohere"),
        ("api.together.xyz", "together"),
        ("api.together.ai", "together"),
        ("api.fireworks.ai", "fireworks"),
        ("api.perplexity.ai", "perplexity"),
        ("api.voyageai.com", "voyage"),
        ("api.ai21.com", "ai21"),
        ("api.cerebras.ai", "cerebras"),
        ("api.sambanova.ai", "sambanova"),
        ("api.deepinfra.com", "deepinfra"),
        ("api.novita.ai", "novita"),
        ("api.scaleway.ai", "scaleway"),
        ("inference.baseten.co", "baseten"),
        ("api.inference.wandb.ai", "wandb"),
        ("api.cloudflare.com", "cloudflare"),
        ("dashscope.aliyuncs.com", "alibaba"),
        ("dashscope-intl.aliyuncs.com", "alibaba"),
        ("dashscope-us.aliyuncs.com", "alibaba"),
        ("qianfan.baidubce.com", "baidu"),
        ("api.moonshot.ai", "moonshot"),
        ("api.moonshot.cn", "moonshot"),
        ("api.minimax.io", "minimax"),
        ("api.minimaxi.com", "minimax"),
        ("api.z.ai", "zhipu"),
        ("open.bigmodel.cn", "zhipu"),
        (".cloud.databricks.com", "databricks"),
        (".azuredatabricks.net", "databricks"),
        (".snowflakecomputing.com", "snowflake-cortex"),
        (".ml.cloud.ibm.com", "watsonx"),
    ];

    /// <summary>Endings of host names, with the provider whose API answers there.</summary>
    internal static IReadOnlyList<(string Ending, string Provider)> Known => OfProviders;

    private static readonly string[] OwnEndings = [".local", ".localhost", ".internal", ".lan", ".svc", ".svc.cluster.local"];

    // What passes calls on to others tells no clock, wherever it stands.
    private static readonly string[] GatewayWords = ["litellm", "gateway", "proxy", "portkey", "helicone", "kong", "envoy"];
    private const int LitellmPort = 4000;

    /// <summary>The provider whose API answers at an address; null where nobody knows.</summary>
    /// <param name="address">A host, with or without a port, or a URL.</param>
    public static string? ProviderAt(string? address) =>
        Parse(address)?.Host is not { } host ? null
        : host.Contains(".amazonaws.com", StringComparison.OrdinalIgnoreCase)
            ? host.StartsWith("bedrock", StringComparison.OrdinalIgnoreCase) ? "bedrock" : null
        : OfProviders.FirstOrDefault(known => IsAt(host, known.Ending)).Provider;

    /// <summary>
    /// Whether an address is on one's own machine or network and looks like a server of models, not like a gateway; a name without a dot is that of a
    /// container or a machine.
    /// </summary>
    /// <param name="address">A host, with or without a port, or a URL.</param>
    public static bool IsOwnServer(string? address) =>
        Parse(address) is { Port: not LitellmPort, Host: var host }
        && !GatewayWords.Any(word => host.Contains(word, StringComparison.OrdinalIgnoreCase))
        && (IPAddress.TryParse(host.Trim('[', ']'), out var number) ? IsOwn(number)
            : !host.Contains('.', StringComparison.Ordinal) || OwnEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    private static Uri? Parse(string? address) =>
        !string.IsNullOrWhiteSpace(address)
        && Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}", UriKind.Absolute, out var url)
        && url.Host.Length > 0
            ? url
            : null;

    private static bool IsAt(string host, string ending) =>
        host.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        && (host.Length == ending.Length || ending[0] == '.' || host[^(ending.Length + 1)] is '.' or '-');

    private static bool IsOwn(IPAddress address) =>
        IPAddress.IsLoopback(address)
        || address.IsIPv6UniqueLocal
        || address.IsIPv6LinkLocal
        || address.MapToIPv4().GetAddressBytes() is [0, 0, 0, 0] or [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..];
}
