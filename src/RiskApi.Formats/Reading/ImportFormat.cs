using System.Text.Json.Serialization;
using RiskApi.Core;

namespace RiskApi.Formats.Reading;

/// <summary>The formats of files that an import reads.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ImportFormat>))]
public enum ImportFormat
{
    /// <summary>One model string per line.</summary>
    List,

    /// <summary>The configuration of a LiteLLM proxy, YAML.</summary>
    LitellmConfig,

    /// <summary>CycloneDX 1.4 to 1.7, JSON.</summary>
    Cyclonedx,

    /// <summary>SPDX 3.0.1, JSON-LD.</summary>
    Spdx,

    /// <summary>OpenTelemetry traces and metrics of generative AI, OTLP/JSON, also in the words of OpenInference.</summary>
    Otlp,

    /// <summary>Answers of OpenAI's usage API, JSON.</summary>
    OpenaiUsage,

    /// <summary>OpenAI's usage as exported by its dashboard, CSV.</summary>
    OpenaiCsv,

    /// <summary>Reports of usage and of costs of Anthropic's Admin API, JSON.</summary>
    AnthropicUsage,

    /// <summary>Usage as exported by Anthropic's console, CSV.</summary>
    AnthropicCsv,

    /// <summary>Activity as exported by OpenRouter, CSV.</summary>
    OpenrouterCsv,

    /// <summary>Activity as OpenRouter's API gives it, JSON.</summary>
    OpenrouterActivity,

    /// <summary>Traces and observations of Langfuse, JSON.</summary>
    Langfuse,

    /// <summary>Spend logs of a LiteLLM proxy, JSON.</summary>
    LitellmSpendLogs,

    /// <summary>The deployments of an Azure account, as its command line and its management API list them, JSON.</summary>
    AzureDeployments,

    /// <summary>Findings of other scanners, SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Source: a .zip or .tar.gz archive, or a single file.</summary>
    Source,
}
