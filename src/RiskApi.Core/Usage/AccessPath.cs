using System.Text.Json.Serialization;

namespace RiskApi.Core.Usage;

/// <summary>What stands between the project's code and the model.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AccessPath>))]
public enum AccessPath
{
    /// <summary>The provider's client is called wherever it is needed.</summary>
    Direct,

    /// <summary>One module of the project's own wraps the provider.</summary>
    Wrapper,

    /// <summary>A gateway maps a stable name to a model outside the code.</summary>
    Gateway,
}
