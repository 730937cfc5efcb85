using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>Something that code can rely on a model for.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ModelFeature>))]
public enum ModelFeature
{
    /// <summary>Calls functions that the caller describes.</summary>
    Tools,

    /// <summary>Answers in a JSON schema of the caller's.</summary>
    StructuredOutput,

    /// <summary>Thinks before it answers.</summary>
    Reasoning,

    /// <summary>Can be fine-tuned at the provider.</summary>
    FineTuning,
}
