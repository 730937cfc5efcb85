namespace RiskApi.Core.Resolution;

/// <summary>Servers for weights that one runs oneself, as model strings of libraries and gateways spell them: no provider can retire those.</summary>
internal static class OwnServers
{
    private static readonly string[] Prefixes =
    [
        "ollama/", "ollama_chat/", "vllm/", "hosted_vllm/", "lm_studio/", "llamacpp/", "llama.cpp/", "llamafile/", "localai/",
    ];

    public static bool AreNamedBy(string name) => Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
