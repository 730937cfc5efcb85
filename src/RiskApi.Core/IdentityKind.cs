using System.Text.Json.Serialization;

namespace RiskApi.Core;

/// <summary>How it is proved who writes.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<IdentityKind>))]
public enum IdentityKind
{
    /// <summary>Not at all: the service is open.</summary>
    Open,

    /// <summary>By an API key.</summary>
    Key,

    /// <summary>By the key of the settings that the first keys are made with.</summary>
    Bootstrap,

    /// <summary>By a token of the OpenID Connect provider.</summary>
    Token,

    /// <summary>It is the service itself.</summary>
    Service,
}
