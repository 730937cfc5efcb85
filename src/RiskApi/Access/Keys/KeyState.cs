using System.Text.Json.Serialization;

namespace RiskApi.Access.Keys;

/// <summary>Whether a key opens.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KeyState>))]
internal enum KeyState
{
    /// <summary>It does.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
