namespace RiskApi.Scoring.Differences;

/// <summary>The part of a change that one cause explains; the parts add up to the whole.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Points">Points of the score, positive where it rose.</param>
/// <param name="Because">How the part was found.</param>
public sealed record CausedChange(ChangeCause Cause, double Points, string Because);
