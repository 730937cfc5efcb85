using System.Text.Json.Serialization;

namespace RiskApi.Core.Scoring;

/// <summary>How far to trust an answer.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reasons">What lowers it; empty where it is high.</param>
public sealed record Confidence(ConfidenceLevel Level, IReadOnlyList<string> Reasons);

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
