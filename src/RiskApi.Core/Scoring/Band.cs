using System.Text.Json.Serialization;

namespace RiskApi.Core.Scoring;

/// <summary>A score in a word.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Band>))]
public enum Band
{
    /// <summary>Below 15.</summary>
    Low,

    /// <summary>From 15, below 35.</summary>
    Moderate,

    /// <summary>From 35, below 60.</summary>
    High,

    /// <summary>From 60.</summary>
    Critical,
}
