using System.Text.Json.Serialization;

namespace RiskApi.Portfolios.Impacts;

/// <summary>Whether a fallback answers when the model stops; only one that takes over, is alive and runs on another clock does.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FallbackState>))]
public enum FallbackState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It does not take over on "model not found", or nobody has said that it does.</summary>
    DoesNotTrigger,

    /// <summary>It is what stops itself, has stopped, or has a date by then.</summary>
    Gone,

    /// <summary>It has the same provider and maker, so that one decision may end both; or nobody knows what it is.</summary>
    SameClock,

    /// <summary>It holds once a person switches to it.</summary>
    HoldsByHand,

    /// <summary>It holds by itself.</summary>
    Holds,
}
