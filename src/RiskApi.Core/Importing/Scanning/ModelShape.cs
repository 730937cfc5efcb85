using System.Text.RegularExpressions;

namespace RiskApi.Importing.Scanning;

/// <summary>What ids of models look like: the name of a known family, at most one more word, then a number.</summary>
/// <remarks>Add a family here when a maker starts one; ids that the catalog holds are found without it.</remarks>
public static partial class ModelShape
{
    /// <summary>What ids of known families begin with.</summary>
    internal static readonly string[] Families =
    [
        "gpt-", "chatgpt-", "codex-", "text-embedding-", "text-davinci-", "dall-e-", "whisper-", "sora-", "o1-", "o3-", "o4-", "o5-",
        "claude-", "gemini-", "gemma-", "imagen-", "veo-", "llama-", "llama2-", "llama3", "llama4", "Llama-", "codellama-", "CodeLlama-",
        "mistral-", "Mistral-", "mixtral-", "Mixtral-", "ministral-", "magistral-", "codestral-", "devstral-", "pixtral-", "voxtral-",
        "command-r", "command-a-", "embed-v", "rerank-v", "deepseek-", "DeepSeek-", "grok-", "qwen-", "qwen2", "qwen3", "qwen4", "Qwen",
        "qwq-", "QwQ-", "phi-", "Phi-", "nova-", "titan-", "jamba-", "glm-", "GLM-", "kimi-", "Kimi-", "minimax-", "MiniMax-", "ernie-",
        "hunyuan-", "granite-", "voyage-", "sonar-", "nemotron-", "palm-", "dbrx-", "yi-large", "mimo-v", "MiMo-V",
    ];

    /// <summary>Whether a word looks like the id of a model.</summary>
    /// <param name="word">A run of characters without white space.</param>
    public static bool Fits(ReadOnlySpan<char> word) =>
        word.Length <= 100 && Shape().IsMatch(word) && Families.Any(word, static (family, word) => Contains(word, family)) && !FileName().IsMatch(word);

    private static bool Contains(ReadOnlySpan<char> word, string family) => word.IndexOf(family, StringComparison.Ordinal) is var at && (at == 0 || (at > 0 && word[at - 1] == '.'));

    private static bool Any(this string[] families, ReadOnlySpan<char> word, Fit fits)
    {
        foreach (var family in families)
        {
            if (fits(family, word))
            {
                return true;
            }
        }

        return false;
    }

    private delegate bool Fit(string family, ReadOnlySpan<char> word);

    /// <summary>At most a region and a maker with dots, at most two words, and a number after them.</summary>
    [GeneratedRegex(@"^(?:[a-z0-9-]+\.){0,2}[A-Za-z]+(?:-?\d|-[A-Za-z]+-v?\d|-v\d)[A-Za-z0-9.@:-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\.(?:py|js|ts|tsx|jsx|mjs|cs|go|java|kt|rb|rs|php|sh|sql|md|json|jsonl|yaml|yml|toml|xml|html|css|csv|txt|log|png|jpg|svg|pdf|ipynb|com|org|io|ai|net)$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
