using System.Text.Json.Serialization;

namespace RiskApi.Core.Usage;

/// <summary>Where the calls come from.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DeploymentEnvironment>))]
public enum DeploymentEnvironment
{
    /// <summary>What customers use.</summary>
    Production,

    /// <summary>A rehearsal of production.</summary>
    Staging,

    /// <summary>Tests and experiments.</summary>
    Test,
}
