using System.Text.Json.Serialization;
using RiskApi.Core;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>The formats that facts can be imported from.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FeedFormat>))]
public enum FeedFormat
{
    /// <summary>A <c>model-eol/0.1</c> feed.</summary>
    ModelEol,

    /// <summary><c>/v1/deprecations.json</c> of deprecations.info, or its JSON Feed.</summary>
    DeprecationsInfo,

    /// <summary><c>/api/v1/models.json</c> of modeldeprecations.dev.</summary>
    ModeldeprecationsDev,

    /// <summary><c>model_prices_and_context_window.json</c> of LiteLLM.</summary>
    LitellmCostMap,

    /// <summary><c>api.json</c> of models.dev.</summary>
    ModelsDev,

    /// <summary>A product of endoflife.date, by either version of its API.</summary>
    EndoflifeDate,

    /// <summary><c>GET /v1/models</c> of OpenAI, and of those that answer in its shape: Mistral, Groq, Together, OpenRouter, Vercel's AI Gateway and others.</summary>
    OpenaiModels,

    /// <summary><c>GET /api/v1/models</c> of OpenRouter.</summary>
    OpenrouterModels,

    /// <summary><c>GET /v1/models</c> of Anthropic.</summary>
    AnthropicModels,

    /// <summary><c>GET /v1beta/models</c> of the Gemini API.</summary>
    GeminiModels,

    /// <summary><c>ListFoundationModels</c> of Amazon Bedrock.</summary>
    BedrockModels,

    /// <summary>Azure's list of models, or of deployments, as its APIs and its command line give them.</summary>
    AzureModels,

    /// <summary>The public record of lifecycle facts as CSV, with its columns.</summary>
    FactsCsv,

    /// <summary>What each provider promises and does, by its id, as the public record writes it.</summary>
    Policies,
}

/// <summary>What is known of each format.</summary>
internal static class FeedFormats
{
    /// <summary>How far a source of the format is trusted.</summary>
    public static SourceKind KindOf(FeedFormat format) => format switch
    {
        FeedFormat.OpenaiModels
            or FeedFormat.OpenrouterModels
            or FeedFormat.AnthropicModels
            or FeedFormat.GeminiModels
            or FeedFormat.BedrockModels => SourceKind.ProviderApi,
        FeedFormat.FactsCsv or FeedFormat.Policies => SourceKind.HandKept,

        // Azure lists what one subscription may deploy in one region, with days that move until they are near.
        FeedFormat.ModelEol or FeedFormat.ModeldeprecationsDev or FeedFormat.AzureModels => SourceKind.CuratedFeed,
        FeedFormat.DeprecationsInfo or FeedFormat.EndoflifeDate => SourceKind.ScrapedFeed,
        _ => SourceKind.Aggregator,
    };

    /// <summary>Where the format is at home; names a source that was given no name.</summary>
    /// <param name="format">The format.</param>
    /// <param name="provider">The provider whose list of models it is; null where the feed is none.</param>
    public static string HomeOf(FeedFormat format, string? provider = null) => format switch
    {
        FeedFormat.OpenaiModels => provider is null or "openai" ? "https://api.openai.com/v1/models" : $"GET /v1/models of {provider}",
        FeedFormat.ModelEol => "model-eol feed",
        FeedFormat.DeprecationsInfo => "https://deprecations.info/v1/deprecations.json",
        FeedFormat.ModeldeprecationsDev => "https://modeldeprecations.dev/api/v1/models.json",
        FeedFormat.LitellmCostMap => "https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json",
        FeedFormat.ModelsDev => "https://models.dev/api.json",
        FeedFormat.EndoflifeDate => "https://endoflife.date",
        FeedFormat.AnthropicModels => "https://api.anthropic.com/v1/models",
        FeedFormat.GeminiModels => "https://generativelanguage.googleapis.com/v1beta/models",
        FeedFormat.BedrockModels => "ListFoundationModels of Amazon Bedrock",
        FeedFormat.AzureModels => "models of Azure",
        FeedFormat.OpenrouterModels => "https://openrouter.ai/api/v1/models",
        _ => "catalog",
    };
}
