using System.Text.RegularExpressions;

namespace RiskApi.Core.Resolution;

/// <summary>The ways in which each provider's ids are wrapped by its own console, by gateways and by libraries.</summary>
internal static partial class ProviderHabits
{
    /// <summary>One way of writing an id.</summary>
    /// <param name="Provider">The provider whose habit it is.</param>
    /// <param name="Written">What is written; the group <c>id</c> is the id inside.</param>
    /// <param name="Id">The id to look for, made from the groups.</param>
    /// <param name="TellsProvider">Whether nobody else writes ids like that, so that the form alone names the provider.</param>
    /// <param name="NeedsProvider">Whether it says nothing where the provider is not told: <c>global/gpt-4o</c> alone may be anybody's.</param>
    private sealed record Habit(string Provider, Regex Written, string Id = "${id}", bool TellsProvider = false, bool NeedsProvider = false);

    private static readonly string[] WithDots = ["bedrock", "oci"];

    private static readonly Habit[] Habits =
    [
        new("openai", OpenAiEndpoint()),
        new("anthropic", AnthropicEndpoint()),
        new("anthropic", ClaudeVersionFirst(), "claude-${line}-${version}${date}"),
        new("anthropic", ClaudeLineFirst(), "claude-${version}-${line}${date}"),
        new("gemini-api", GeminiResource(), TellsProvider: true),
        new("vertex-ai", VertexResource(), TellsProvider: true),
        new("vertex-ai", VertexDefaultVersion()),
        new("vertex-ai", VertexVersion(), TellsProvider: true),
        new("vertex-ai", VertexPartner(), TellsProvider: true),
        new("bedrock", BedrockArn(), TellsProvider: true),
        new("bedrock", BedrockRoute()),
        new("bedrock", BedrockRegion(), TellsProvider: true),
        new("bedrock", BedrockRegionAlone(), NeedsProvider: true),
        new("bedrock", BedrockContextSize()),
        new("bedrock", BedrockRevision(), TellsProvider: true),
        new("bedrock", BedrockMinorVersion()),
        new("azure-openai", AzureRegistry(), "${id}-${version}", TellsProvider: true),
        new("azure-openai", AzureDeploymentPath(), TellsProvider: true),
        new("azure-openai", AzureRoute(), NeedsProvider: true),
        new("azure-openai", AzureSpelling(), TellsProvider: true),
        new("azure-openai", AzureSpeech(), "${id}${hd}-001", NeedsProvider: true),
        new("azure-foundry", FoundryRegistry(), TellsProvider: true),
        new("azure-foundry", AzureRoute(), NeedsProvider: true),
        new("databricks", DatabricksEndpoint(), TellsProvider: true),
        new("openrouter", OpenRouterVariant(), TellsProvider: true),
        new("together", TogetherVariant(), TellsProvider: true),
        new("scaleway", ScalewayNumberFormat(), NeedsProvider: true),
        new("voyage", VoyageName(), TellsProvider: true),
        new("fireworks", FireworksDeployment(), TellsProvider: true),
        new("fireworks", FireworksShortName(), "accounts/fireworks/models/${id}"),
    ];

    /// <summary>Whether a provider's ids have a dot between maker and model, as in <c>anthropic.claude-v2</c>.</summary>
    public static bool WritesADotBehindMakers(string provider) => WithDots.Contains(provider);

    /// <summary>The ids that a name may stand for at a provider, each habit taken off in turn.</summary>
    /// <param name="provider">The provider's id.</param>
    /// <param name="name">The name, without the provider's prefix.</param>
    /// <param name="isTold">Whether something tells that the name is the provider's.</param>
    public static IEnumerable<string> Unwrap(string provider, string name, bool isTold)
    {
        foreach (var habit in Habits)
        {
            if (habit.Provider == provider && (isTold || !habit.NeedsProvider) && habit.Written.IsMatch(name))
            {
                name = habit.Written.Replace(name, habit.Id);
                yield return name;
            }
        }
    }

    /// <summary>The providers that the form of a name tells.</summary>
    public static IEnumerable<string> ProvidersToldBy(string name) =>
        Habits.Where(habit => habit.TellsProvider && habit.Written.IsMatch(name)).Select(habit => habit.Provider).Distinct();

    [GeneratedRegex(@"^(?:chat|completion|responses|embedding|image|moderation|realtime)[:/](?<id>.+)$")]
    private static partial Regex OpenAiEndpoint();

    [GeneratedRegex(@"^messages[:/](?<id>.+)$")]
    private static partial Regex AnthropicEndpoint();

    /// <summary><c>claude-4-sonnet</c>, as others than Anthropic order the words.</summary>
    [GeneratedRegex(@"^claude[ -](?<version>\d{1,2}(?:[.-]\d)?)[ -](?<line>[a-z]+)(?<date>-\d{8})?$", RegexOptions.IgnoreCase)]
    private static partial Regex ClaudeVersionFirst();

    /// <summary><c>claude-sonnet-3.5</c>, as versions before the fourth are not ordered.</summary>
    [GeneratedRegex(@"^claude[ -](?<line>[a-z]+)[ -](?<version>[123](?:[.-]\d)?)(?<date>-\d{8})?$", RegexOptions.IgnoreCase)]
    private static partial Regex ClaudeLineFirst();

    [GeneratedRegex(@"^(?:https://generativelanguage\.googleapis\.com/v\d\w*/)?models/(?<id>[^:/]+)(?::\w+)?$")]
    private static partial Regex GeminiResource();

    [GeneratedRegex(@"^(?:(?:https://[^/]+/v\d\w*/)?projects/[^/]+/locations/[^/]+/)?publishers/[^/]+/models/(?<id>[^:/]+)(?::\w+)?$")]
    private static partial Regex VertexResource();

    [GeneratedRegex(@"^(?<id>.+)@(?:default|latest)$")]
    private static partial Regex VertexDefaultVersion();

    [GeneratedRegex(@"^(?<id>[^/:@]+@\d{3,8})$")]
    private static partial Regex VertexVersion();

    [GeneratedRegex(@"^[a-z0-9-]+/(?<id>[^/]+-maas)$")]
    private static partial Regex VertexPartner();

    [GeneratedRegex(
        """
        ^arn:aws[\w-]*:bedrock:[^:]*:[^:]*:
        (?: (?:application-)?inference-profile | (?:foundation|provisioned|imported)-model | custom-model-deployment | (?:default-)?prompt-router )/(?<id>.+)$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BedrockArn();

    [GeneratedRegex(@"^(?:(?:converse_like|converse|invoke|[a-z]{2}(?:-gov)?-[a-z]+-\d|\d-month-commitment)/)+(?<id>.+)$")]
    private static partial Regex BedrockRoute();

    [GeneratedRegex(@"^(?:us-gov|us|eu|apac|global|jp|au|ca|sa|me|af)\.(?<id>[a-z0-9-]+\..+)$")]
    private static partial Regex BedrockRegion();

    [GeneratedRegex(@"^(?:us-gov|us|eu|apac|global|jp|au|ca|sa|me|af)\.(?<id>[^.]+)$")]
    private static partial Regex BedrockRegionAlone();

    [GeneratedRegex(@"^(?<id>.+:\d+):\d+k$")]
    private static partial Regex BedrockContextSize();

    [GeneratedRegex(@"^(?<id>[a-z0-9][a-z0-9.-]*-v\d+:\d+)$")]
    private static partial Regex BedrockRevision();

    [GeneratedRegex(@"^(?<id>.+-v\d+):\d+$")]
    private static partial Regex BedrockMinorVersion();

    [GeneratedRegex(@"^azureml://registries/azure-openai/models/(?<id>[^/]+)/versions/(?<version>[^/]+)$")]
    private static partial Regex AzureRegistry();

    [GeneratedRegex(@"^(?:https://[^/]+/)?openai/deployments/(?<id>[^/?]+)(?:[/?].*)?$")]
    private static partial Regex AzureDeploymentPath();

    /// <summary>Kinds of deployment, data zones, and LiteLLM's words for the API that is called.</summary>
    [GeneratedRegex(
        """
        ^(?: (?: responses | o_series | gpt5_series | chat | completions? | embeddings? | openai
            | eu | us | global(?:-standard|-batch)? | data-?zone(?:-standard)? | standard )/ )+ (?<id>.+)$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AzureRoute();

    /// <summary>OpenAI writes <c>tts-1-hd</c> and <c>whisper-1</c> where Azure writes <c>tts-hd</c> and <c>whisper</c>, both of version 001.</summary>
    [GeneratedRegex(@"^(?<id>(?:tts|whisper))-1(?:(?<hd>-hd))?$")]
    private static partial Regex AzureSpeech();

    [GeneratedRegex(@"^(?<id>gpt-35-.+)$")]
    private static partial Regex AzureSpelling();

    [GeneratedRegex(@"^azureml://registries/(?!azure-openai/)[^/]+/models/(?<id>[^/]+)/versions/[^/]+$")]
    private static partial Regex FoundryRegistry();

    [GeneratedRegex(@"^(?<id>databricks-.+)$")]
    private static partial Regex DatabricksEndpoint();

    [GeneratedRegex(@"^(?<id>[^:/]+/[^:]+):(?:free|nitro|floor|online|extended|thinking|beta|batch|exacto)$")]
    private static partial Regex OpenRouterVariant();

    [GeneratedRegex(@"^(?<id>[^:/]+/[^:/]+-(?:Turbo|Lite|Free|Reference|tput)(?:-[^/]+)?)$")]
    private static partial Regex TogetherVariant();

    [GeneratedRegex(@"^(?<id>[^:]+):(?:fp4|fp8|fp16|bf16|int4|int8|awq)$")]
    private static partial Regex ScalewayNumberFormat();

    [GeneratedRegex(@"^(?<id>voyage-[\w.-]+|rerank-(?:lite-)?[12](?:\.\d)?(?:-lite)?)$")]
    private static partial Regex VoyageName();

    [GeneratedRegex(@"^(?<id>accounts/fireworks/models/[^#/]+)#.+$")]
    private static partial Regex FireworksDeployment();

    [GeneratedRegex(@"^(?<id>[^/]+)$")]
    private static partial Regex FireworksShortName();
}
