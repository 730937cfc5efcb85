using RiskApi.Storage.Assessments;

namespace RiskApi.ProjectAssessments;

/// <summary>How a project's score has gone, oldest first.</summary>
/// <param name="Items">The last assessment of each day.</param>
internal sealed record Trend(IReadOnlyList<TrendPoint> Items)
{
    /// <summary>Takes the last assessment of each day.</summary>
    /// <param name="newestFirst">The assessments, newest first.</param>
    public static Trend Of(IReadOnlyList<AssessmentSummary> newestFirst) =>
        new([.. newestFirst.DistinctBy(assessment => assessment.AssessedAt.UtcDateTime.Date).Reverse().Select(TrendPoint.Of)]);
}

/// <summary>A project's score on one day.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="AssessedAt">When it was made.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="ExpectedMigrations">Forced migrations expected within the horizon.</param>
/// <param name="ExpectedEffortDays">Engineer-days of forced migration expected within the horizon.</param>
/// <param name="CatalogVersion">The catalog behind it.</param>
/// <param name="MethodVersion">The method behind it.</param>
internal sealed record TrendPoint(
    string AssessmentId, DateTimeOffset AssessedAt, double Score, string Band, double ExpectedMigrations, double ExpectedEffortDays, string CatalogVersion, string MethodVersion)
{
    public static TrendPoint Of(AssessmentSummary made) => new(
        made.Id, made.AssessedAt, made.Score, made.Band, made.ExpectedMigrations, made.ExpectedEffortDays, made.CatalogVersion, made.MethodVersion);
}
