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

    /// <summary><c>/v1/deprecations.json</c> of deprecations.info.</summary>
    DeprecationsInfo,

    /// <summary><c>/api/v1/models.json</c> of modeldeprecations.dev.</summary>
    ModeldeprecationsDev,

    /// <summary><c>model_prices_and_context_window.json</c> of LiteLLM.</summary>
    LitellmCostMap,

    /// <summary><c>api.json</c> of models.dev.</summary>
    ModelsDev,

    /// <summary><c>GET /v1/models</c> of OpenAI.</summary>
    OpenaiModels,

    /// <summary><c>GET /api/v1/models</c> of OpenRouter.</summary>
    OpenrouterModels,

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
        FeedFormat.OpenaiModels or FeedFormat.OpenrouterModels => SourceKind.ProviderApi,
        FeedFormat.FactsCsv or FeedFormat.Policies => SourceKind.HandKept,
        FeedFormat.ModelEol or FeedFormat.ModeldeprecationsDev => SourceKind.CuratedFeed,
        FeedFormat.DeprecationsInfo => SourceKind.ScrapedFeed,
        _ => SourceKind.Aggregator,
    };

    /// <summary>Where the format is at home; names a source that was given no name.</summary>
    public static string HomeOf(FeedFormat format) => format switch
    {
        FeedFormat.ModelEol => "model-eol feed",
        FeedFormat.DeprecationsInfo => "https://deprecations.info/v1/deprecations.json",
        FeedFormat.ModeldeprecationsDev => "https://modeldeprecations.dev/api/v1/models.json",
        FeedFormat.LitellmCostMap => "https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json",
        FeedFormat.ModelsDev => "https://models.dev/api.json",
        FeedFormat.OpenaiModels => "https://api.openai.com/v1/models",
        FeedFormat.OpenrouterModels => "https://openrouter.ai/api/v1/models",
        _ => "catalog",
    };
}
