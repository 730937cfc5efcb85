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
        var state = WaiverStates.Of(waiver.ExpiresOn, waiver.FactsFingerprint, factsFingerprint, isNeeded, asOf);
        var because = WaiverStates.Because(state, waiver.ExpiresOn, "so the item is open again");
        return new(waiver.Reason, waiver.Owner, waiver.ExpiresOn, waiver.FactsFingerprint, state, because);
    }
}
