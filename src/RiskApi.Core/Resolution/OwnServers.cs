namespace RiskApi.Core.Resolution;

/// <summary>Servers for weights that one runs oneself, as model strings of libraries and gateways spell them: no provider can retire those.</summary>
public static class OwnServers
{
    /// <summary>What is written in the provider's place where a server of one's own is called.</summary>
    public const string Id = "self-hosted";

    private static readonly string[] Prefixes =
    [
        Id, "ollama", "ollama_chat", "vllm", "hosted_vllm", "lm_studio", "lmstudio", "llamacpp", "llama.cpp", "llamafile", "localai", "xinference", "oobabooga",
    ];

    /// <summary>The prefix by which a name says that it is served so; null where it says nothing of the kind.</summary>
    internal static string? PrefixOf(string name) => Array.Find(
        Prefixes, prefix => name.Length > prefix.Length && name[prefix.Length] is '/' or ':' && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
