using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What ids of models look like: the name of a known family, at most one more word, then a number.</summary>
/// <remarks>Add a family here when a maker starts one; ids that the catalog holds are found without it.</remarks>
public static partial class ModelShape
{
    private const int Longest = 100;

    /// <summary>What ids of known families begin with.</summary>
    public static readonly string[] Families =
    [
        "gpt-", "chatgpt-", "codex-", "text-embedding-", "text-davinci-", "dall-e-", "whisper-", "sora-", "o1-", "o3-", "o4-", "o5-",
        "claude-", "gemini-", "gemma-", "imagen-", "veo-", "llama-", "llama2-", "llama3", "llama4", "Llama-", "codellama-", "CodeLlama-",
        "mistral-", "Mistral-", "mixtral-", "Mixtral-", "ministral-", "magistral-", "codestral-", "devstral-", "pixtral-", "voxtral-",
        "command-r", "command-a-", "embed-v", "rerank-v", "deepseek-", "DeepSeek-", "grok-", "qwen-", "qwen2", "qwen3", "qwen4", "Qwen",
        "qwq-", "QwQ-", "phi-", "Phi-", "nova-", "titan-", "jamba-", "glm-", "GLM-", "kimi-", "Kimi-", "minimax-", "MiniMax-", "ernie-",
        "hunyuan-", "granite-", "voyage-", "sonar-", "nemotron-", "palm-", "dbrx-", "yi-large", "mimo-v", "MiMo-V",
    ];

    /// <summary>Whether a text looks like the id of a model, with or without its maker and region.</summary>
    public static bool Fits(ReadOnlySpan<char> text) =>
        text.Length <= Longest && Shape().IsMatch(text) && !FileName().IsMatch(text) && IsOfFamily(text[(text.LastIndexOf('/') + 1)..]);

    private static bool IsOfFamily(ReadOnlySpan<char> id)
    {
        foreach (var family in Families)
        {
            if (id.IndexOf(family, StringComparison.Ordinal) is var at && (at == 0 || (at > 0 && id[at - 1] == '.')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At most two makers with slashes, a region and a maker with dots, two words, and a number behind them.</summary>
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9.-]+/){0,2}(?:[a-z0-9-]+\.){0,2}[A-Za-z]+(?:-?\d|-[A-Za-z]+-v?\d|-[A-Za-z]\d)[A-Za-z0-9.@:-]*(?<=[A-Za-z0-9])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\.(?:py|js|ts|tsx|jsx|mjs|cs|go|java|kt|rb|rs|php|sh|sql|md|json|jsonl|yaml|yml|toml|xml|html|css|csv|txt|log|png|jpg|svg|pdf|ipynb|com|org|io|ai|net)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
