using System.Text.Json.Serialization;

namespace RiskApi.Core.Usage;

/// <summary>How bad it is when what depends on the model stops.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Criticality>))]
public enum Criticality
{
    /// <summary>An inconvenience.</summary>
    Low,

    /// <summary>Work is delayed.</summary>
    Medium,

    /// <summary>Customers notice.</summary>
    High,

    /// <summary>The business stops.</summary>
    Critical,
}
