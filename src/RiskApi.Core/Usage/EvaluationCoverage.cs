using System.Text.Json.Serialization;

namespace RiskApi.Core.Usage;

/// <summary>How well another model's answers can be judged automatically.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<EvaluationCoverage>))]
public enum EvaluationCoverage
{
    /// <summary>By hand only.</summary>
    None,

    /// <summary>Some prompts have an automatic evaluation.</summary>
    Partial,

    /// <summary>Every prompt has one.</summary>
    Full,
}
