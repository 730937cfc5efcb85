using System.Text.Json.Serialization;

namespace RiskApi.Core.Reviews;

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

/// <summary>Judges waivers.</summary>
internal static class WaiverStates
{
    /// <summary>Whether a waiver holds on a day.</summary>
    /// <param name="expiresOn">Its last day.</param>
    /// <param name="givenUnder">The fingerprint of the facts under which it was given.</param>
    /// <param name="factsFingerprint">That of the facts now.</param>
    /// <param name="isNeeded">Whether there is a risk to accept.</param>
    /// <param name="asOf">The day.</param>
    public static WaiverState Of(DateOnly expiresOn, string givenUnder, string factsFingerprint, bool isNeeded, DateOnly asOf) =>
        !isNeeded ? WaiverState.NotNeeded
        : expiresOn < asOf ? WaiverState.Expired
        : givenUnder != factsFingerprint ? WaiverState.FactsChanged
        : WaiverState.Stands;

    /// <summary>Why it holds, or why not and what follows from that.</summary>
    public static string Because(WaiverState state, DateOnly expiresOn, string so) => state switch
    {
        WaiverState.NotNeeded => "The waiver is not needed any more.",
        WaiverState.Expired => $"The waiver expired on {expiresOn:yyyy-MM-dd}, {so}.",
        WaiverState.FactsChanged => $"The facts have changed since the waiver was given, {so}.",
        _ => $"The waiver stands until {expiresOn:yyyy-MM-dd}, or until the facts change.",
    };
}
