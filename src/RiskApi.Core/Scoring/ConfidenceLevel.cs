using System.Text.Json.Serialization;

namespace RiskApi.Scoring;

/// <summary>How far to trust an answer.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConfidenceLevel>))]
public enum ConfidenceLevel
{
    /// <summary>Nothing is missing.</summary>
    High,

    /// <summary>Something was assumed, is old, or rests on few cases.</summary>
    Medium,

    /// <summary>A model is not known, or most of the usage was assumed.</summary>
    Low,
}
