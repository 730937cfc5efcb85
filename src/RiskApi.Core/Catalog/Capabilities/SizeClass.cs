using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>How large a model is among those of its vendor; vendors' own words, mapped, and for open weights the parameters.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SizeClass>))]
public enum SizeClass
{
    /// <summary>The vendor's smallest, such as nano or lite; below 12 billion parameters.</summary>
    Tiny,

    /// <summary>Such as mini, haiku or flash; from 12 billion parameters.</summary>
    Small,

    /// <summary>Such as sonnet or medium; from 60 billion parameters.</summary>
    Medium,

    /// <summary>The flagship; from 150 billion parameters.</summary>
    Large,
}
