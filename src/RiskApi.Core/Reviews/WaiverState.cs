using System.Text.Json.Serialization;

namespace RiskApi.Reviews;

/// <summary>Whether a waiver holds.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<WaiverState>))]
public enum WaiverState
{
    /// <summary>It stands: the risk is accepted.</summary>
    Stands,

    /// <summary>There is no risk to accept any more.</summary>
    NotNeeded,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>The facts are not those under which it was given.</summary>
    FactsChanged,
}
