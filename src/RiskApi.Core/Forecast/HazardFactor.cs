using System.Text.Json.Serialization;

namespace RiskApi.Core.Forecast;

/// <summary>What the hazard of notices depends on; each multiplies it.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<HazardFactor>))]
public enum HazardFactor
{
    /// <summary>The provider's own hazard.</summary>
    Provider,

    /// <summary>The class of the model.</summary>
    Class,

    /// <summary>Whether a newer model of its line has been released, and for how long.</summary>
    Succession,

    /// <summary>Its age.</summary>
    Age,

    /// <summary>Whether its maker serves it, or another provider.</summary>
    Host,

    /// <summary>What it is for.</summary>
    Purpose,

    /// <summary>The vendor's promise not to stop it sooner, ahead or run out.</summary>
    Promise,

    /// <summary>Its price beside those of its successors.</summary>
    Price,

    /// <summary>Notices given for models of its line that are no older, here or elsewhere.</summary>
    Sisters,

    /// <summary>What it has outlasted: the notices that were to be expected of its like so far (its frailty). It has no levels.</summary>
    [JsonStringEnumMemberName("endurance")]
    Frailty,
}
