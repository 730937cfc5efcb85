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

    /// <summary>OpenTelemetry traces and metrics of generative AI, OTLP/JSON.</summary>
    Otlp,

    /// <summary>Answers of OpenAI's usage API, JSON.</summary>
    OpenaiUsage,

    /// <summary>OpenAI's usage as exported by its dashboard, CSV.</summary>
    OpenaiCsv,

    /// <summary>Usage as exported by Anthropic's console, CSV.</summary>
    AnthropicCsv,

    /// <summary>Activity as exported by OpenRouter, CSV.</summary>
    OpenrouterCsv,

    /// <summary>Spend logs of a LiteLLM proxy, JSON.</summary>
    LitellmSpendLogs,

    /// <summary>Findings of other scanners, SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Source: a .zip or .tar.gz archive, or a single file.</summary>
    Source,
}
