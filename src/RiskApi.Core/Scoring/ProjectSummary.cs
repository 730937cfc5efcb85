namespace RiskApi.Core.Scoring;

/// <summary>A scored project in a few figures.</summary>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="ScoreRange">The score at the ends of the forecasts' intervals.</param>
/// <param name="Confidence">How far to trust it; it never changes the score.</param>
/// <param name="ExpectedMigrations">Forced migrations expected within the horizon.</param>
/// <param name="ExpectedEffortDays">Engineer-days of forced migration expected within the horizon.</param>
/// <param name="Concentration">How the expected loss is spread.</param>
public sealed record ProjectSummary(
    double Score,
    Band Band,
    ScoreRange ScoreRange,
    Confidence Confidence,
    double ExpectedMigrations,
    double ExpectedEffortDays,
    Concentration Concentration);
