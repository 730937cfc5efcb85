using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What ids of models look like: the name of a known family, at most three more words, then a number; more loosely with any words behind it.</summary>
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
        text.Length <= Longest && Shape().IsMatch(text) && !FileName().IsMatch(text) && IsOfFamily(text);

    /// <summary>Whether a text looks like one where models are named: the name of a known family without a number.</summary>
    public static bool MayFit(ReadOnlySpan<char> text) =>
        text.Length <= Longest && LooseShape().IsMatch(text) && !FileName().IsMatch(text) && IsOfFamily(text);

    private static bool IsOfFamily(ReadOnlySpan<char> id)
    {
        foreach (var family in Families)
        {
            if (id.IndexOf(family, StringComparison.Ordinal) is var at && (at == 0 || (at > 0 && id[at - 1] is '.' or '/' or ':')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As <see cref="Shape"/>, without a number.</summary>
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9._-]+[/:]){0,3}(?:[a-z0-9-]+\.){0,2}[A-Za-z]+[\d.]*(?:-[A-Za-z0-9.]+){0,6}(?:[:@][A-Za-z0-9._-]+)?(?<=[A-Za-z0-9])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LooseShape();

    /// <summary>At most three gateways and makers with slashes or colons, a region and a maker with dots, four words, and a number behind them.</summary>
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9._-]+[/:]){0,3}(?:[a-z0-9-]+\.){0,2}[A-Za-z]+(?:-?\d|(?:-[A-Za-z]+){1,3}-v?\d|-[A-Za-z]\d)[A-Za-z0-9.@:_-]*(?<=[A-Za-z0-9])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"\.(?:py|js|ts|tsx|jsx|mjs|cs|go|java|kt|rb|rs|php|sh|sql|md|json|jsonl|yaml|yml|toml|xml|html|css|csv|txt|log|png|jpg|svg|pdf|ipynb|com"
        + @"|org|io|ai|net)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
