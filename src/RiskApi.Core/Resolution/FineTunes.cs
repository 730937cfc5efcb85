using System.Text.RegularExpressions;

namespace RiskApi.Core.Resolution;

/// <summary>Reads the base model out of a fine-tuned model's name; a fine-tune ends with its base model.</summary>
internal static partial class FineTunes
{
    /// <summary>The base model's name, with the provider where the name tells it, or null where this is no fine-tune.</summary>
    public static string? BaseOf(string name) =>
        !name.Contains("ft", StringComparison.Ordinal) && !name.Contains("custom-model", StringComparison.Ordinal) ? null
        : OpenAi().Match(name) is { Success: true } openAi ? openAi.Result("${provider}${base}")
        : OpenAiLegacy().Match(name) is { Success: true } legacy ? legacy.Result("openai/${base}")
        : Azure().Match(name) is { Success: true } azure ? azure.Result("azure-openai/${base}")
        : Bedrock().Match(name) is { Success: true } bedrock ? bedrock.Result("bedrock/${base}")
        : null;

    /// <summary><c>ft:gpt-4o-mini-2024-07-18:org:name:id</c>, also with a provider before it.</summary>
    [GeneratedRegex(@"^(?<provider>(?:[\w.-]+[/:])?)ft:(?<base>[^:]+)(?::.*)?$")]
    private static partial Regex OpenAi();

    /// <summary><c>davinci:ft-org-2023-01-01-00-00-00</c>.</summary>
    [GeneratedRegex(@"^(?:openai/)?(?<base>[a-z0-9.-]+):ft-.+$")]
    private static partial Regex OpenAiLegacy();

    /// <summary><c>gpt-4o-mini-2024-07-18.ft-0e208cf33a6a</c>.</summary>
    [GeneratedRegex(@"^(?:azure(?:-openai)?/)?(?<base>[\w.-]+?)\.ft-[\w-]+$")]
    private static partial Regex Azure();

    /// <summary><c>arn:aws:bedrock:us-east-1:1234:custom-model/amazon.titan-text-lite-v1:0:4k/abc</c>.</summary>
    [GeneratedRegex(@"^(?:[\w.-]+[/:](?:\w+/)*)?arn:aws[\w-]*:bedrock:[^:]*:[^:]*:custom-model/(?<base>[^/]+)/.+$")]
    private static partial Regex Bedrock();
}
