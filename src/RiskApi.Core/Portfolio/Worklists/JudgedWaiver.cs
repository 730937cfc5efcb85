using RiskApi.Core.Reviews;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>A waiver of a dependency, judged on the as-of date.</summary>
/// <param name="Reason">Why the risk is accepted.</param>
/// <param name="Owner">Who accepts it.</param>
/// <param name="ExpiresOn">The last day on which it stands.</param>
/// <param name="State">Whether it stands.</param>
/// <param name="Because">Why it stands, or why not.</param>
public sealed record JudgedWaiver(string Reason, string Owner, DateOnly ExpiresOn, WaiverState State, string Because)
{
    /// <summary>Judges a waiver by the line that it is about.</summary>
    /// <param name="waiver">The waiver.</param>
    /// <param name="line">The line.</param>
    /// <param name="asOf">The day.</param>
    public static JudgedWaiver Of(DependencyWaiver waiver, WorklistLine line, DateOnly asOf)
    {
        var state = WaiverStates.Of(waiver.ExpiresOn, waiver.FactsFingerprint, line.FactsFingerprint, line.Group != WorklistGroup.NothingToDo, asOf);
        return new(waiver.Reason, waiver.Owner, waiver.ExpiresOn, state, WaiverStates.Because(state, waiver.ExpiresOn, "so the line is open again"));
    }
}
