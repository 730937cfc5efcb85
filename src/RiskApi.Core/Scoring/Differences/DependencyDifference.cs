namespace RiskApi.Scoring.Differences;

/// <summary>What became of one dependency between two assessments.</summary>
/// <param name="Dependency">The model string, as the project gives it.</param>
/// <param name="ScoreBefore">Its score before; null where the project did not have it.</param>
/// <param name="ScoreAfter">Its score after; null where the project does not have it any more.</param>
/// <param name="Facts">Facts and forecasts that changed.</param>
/// <param name="Usage">Members of its usage profile that changed.</param>
public sealed record DependencyDifference(
    string Dependency, double? ScoreBefore, double? ScoreAfter, IReadOnlyList<FieldChange> Facts, IReadOnlyList<FieldChange> Usage);
