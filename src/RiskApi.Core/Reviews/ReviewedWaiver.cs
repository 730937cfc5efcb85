using System.Text.Json.Serialization;

namespace RiskApi.Core.Reviews;

/// <summary>A waiver, judged on the day of the review.</summary>
/// <param name="Reason">Why the risk is accepted.</param>
/// <param name="Owner">Who accepts it.</param>
/// <param name="ExpiresOn">The last day on which it stands.</param>
/// <param name="FactsFingerprint">The fingerprint of the facts under which it was given.</param>
/// <param name="State">Whether it stands.</param>
/// <param name="Because">Why it stands, or why not.</param>
public sealed record ReviewedWaiver(string Reason, string Owner, DateOnly ExpiresOn, string FactsFingerprint, WaiverState State, string Because)
{
    internal static ReviewedWaiver Of(Waiver waiver, string factsFingerprint, bool isNeeded, DateOnly asOf)
    {
        var (state, because) =
            !isNeeded ? (WaiverState.NotNeeded, "The waiver is not needed any more.")
            : waiver.ExpiresOn < asOf ? (WaiverState.Expired, $"The waiver expired on {waiver.ExpiresOn:yyyy-MM-dd}, so the item is open again.")
            : waiver.FactsFingerprint != factsFingerprint ? (
                WaiverState.FactsChanged, "The facts have changed since the waiver was given, so the item is open again.")
            : (WaiverState.Stands, $"The waiver stands until {waiver.ExpiresOn:yyyy-MM-dd}, or until the facts change.");

        return new(waiver.Reason, waiver.Owner, waiver.ExpiresOn, waiver.FactsFingerprint, state, because);
    }
}

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
