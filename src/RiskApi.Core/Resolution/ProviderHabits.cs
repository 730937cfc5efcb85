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
    private sealed record Habit(string Provider, Regex Written, string Id = "${id}", bool TellsProvider = false);

    private static readonly Habit[] Habits =
    [
        new("openai", OpenAiEndpoint()),
        new("anthropic", AnthropicEndpoint()),
        new("gemini-api", GeminiResource(), TellsProvider: true),
        new("vertex-ai", VertexResource(), TellsProvider: true),
        new("vertex-ai", VertexDefaultVersion()),
        new("vertex-ai", VertexPartner(), TellsProvider: true),
        new("vertex-ai", VertexMaker()),
        new("bedrock", BedrockArn(), TellsProvider: true),
        new("bedrock", BedrockRoute()),
        new("bedrock", BedrockRegion(), TellsProvider: true),
        new("bedrock", BedrockContextSize()),
        new("bedrock", BedrockMinorVersion()),
        new("azure-openai", AzureRegistry(), "${id}-${version}", TellsProvider: true),
        new("azure-openai", AzureDeploymentPath(), TellsProvider: true),
        new("azure-openai", AzureRoute()),
        new("azure-openai", AzureSpelling(), TellsProvider: true),
        new("azure-foundry", FoundryRegistry(), TellsProvider: true),
        new("openrouter", OpenRouterVariant(), TellsProvider: true),
        new("fireworks", FireworksDeployment(), TellsProvider: true),
        new("fireworks", FireworksShortName(), "accounts/fireworks/models/${id}"),
    ];

    /// <summary>The ids that a name may stand for at a provider, each habit taken off in turn.</summary>
    public static IEnumerable<string> Unwrap(string provider, string name)
    {
        foreach (var habit in Habits.Where(habit => habit.Provider == provider && habit.Written.IsMatch(name)))
        {
            name = habit.Written.Replace(name, habit.Id);
            yield return name;
        }
    }

    /// <summary>The providers that the form of a name tells.</summary>
    public static IEnumerable<string> ProvidersToldBy(string name) =>
        Habits.Where(habit => habit.TellsProvider && habit.Written.IsMatch(name)).Select(habit => habit.Provider).Distinct();

    [GeneratedRegex(@"^(?:chat|completion|responses|embedding|image|moderation|realtime)[:/](?<id>.+)$")]
    private static partial Regex OpenAiEndpoint();

    [GeneratedRegex(@"^messages[:/](?<id>.+)$")]
    private static partial Regex AnthropicEndpoint();

    [GeneratedRegex(@"^(?:https://generativelanguage\.googleapis\.com/v\d\w*/)?models/(?<id>[^:/]+)(?::\w+)?$")]
    private static partial Regex GeminiResource();

    [GeneratedRegex(@"^(?:(?:https://[^/]+/v\d\w*/)?projects/[^/]+/locations/[^/]+/)?publishers/[^/]+/models/(?<id>[^:/]+)(?::\w+)?$")]
    private static partial Regex VertexResource();

    [GeneratedRegex(@"^(?<id>.+)@(?:default|latest)$")]
    private static partial Regex VertexDefaultVersion();

    [GeneratedRegex(@"^[a-z0-9-]+/(?<id>[^/]+-maas)$")]
    private static partial Regex VertexPartner();

    [GeneratedRegex(@"^[a-z0-9-]+/(?<id>[^/]+)$")]
    private static partial Regex VertexMaker();

    [GeneratedRegex(@"^arn:aws[\w-]*:bedrock:[^:]*:[^:]*:(?:foundation-model|inference-profile|provisioned-model)/(?<id>.+)$")]
    private static partial Regex BedrockArn();

    [GeneratedRegex(@"^(?:(?:converse_like|converse|invoke|[a-z]{2}(?:-gov)?-[a-z]+-\d|\d-month-commitment)/)+(?<id>.+)$")]
    private static partial Regex BedrockRoute();

    [GeneratedRegex(@"^(?:us-gov|us|eu|apac|global|jp|au|ca|sa|me|af)\.(?<id>[a-z0-9-]+\..+)$")]
    private static partial Regex BedrockRegion();

    [GeneratedRegex(@"^(?<id>.+:\d+):\d+k$")]
    private static partial Regex BedrockContextSize();

    [GeneratedRegex(@"^(?<id>.+-v\d+):\d+$")]
    private static partial Regex BedrockMinorVersion();

    [GeneratedRegex(@"^azureml://registries/azure-openai/models/(?<id>[^/]+)/versions/(?<version>[^/]+)$")]
    private static partial Regex AzureRegistry();

    [GeneratedRegex(@"^(?:https://[^/]+/)?openai/deployments/(?<id>[^/?]+)(?:[/?].*)?$")]
    private static partial Regex AzureDeploymentPath();

    [GeneratedRegex(@"^(?:eu|us|global|global-standard|openai)/(?<id>.+)$")]
    private static partial Regex AzureRoute();

    [GeneratedRegex(@"^(?<id>gpt-35-.+)$")]
    private static partial Regex AzureSpelling();

    [GeneratedRegex(@"^azureml://registries/(?!azure-openai/)[^/]+/models/(?<id>[^/]+)/versions/[^/]+$")]
    private static partial Regex FoundryRegistry();

    [GeneratedRegex(@"^(?<id>[^:/]+/[^:]+):(?:free|nitro|floor|online|extended|thinking|beta|batch|exacto)$")]
    private static partial Regex OpenRouterVariant();

    [GeneratedRegex(@"^(?<id>accounts/fireworks/models/[^#/]+)#.+$")]
    private static partial Regex FireworksDeployment();

    [GeneratedRegex(@"^(?<id>[^/]+)$")]
    private static partial Regex FireworksShortName();
}
