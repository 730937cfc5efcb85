using System.Text.Json.Serialization;

namespace RiskApi.Scenarios;

/// <summary>What a scenario makes of a dependency.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DependencyOutcome>))]
public enum DependencyOutcome
{
    /// <summary>Neither its profile nor any of its figures changes.</summary>
    Same,

    /// <summary>Its profile or a figure changes.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Dropped,
}
