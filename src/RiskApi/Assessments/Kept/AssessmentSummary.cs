using RiskApi.Core.Scoring;
using RiskApi.Storage.Assessments;

namespace RiskApi.Assessments.Kept;

/// <summary>An assessment of a project in short.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="AssessedAt">When it was made.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="CatalogVersion">The catalog behind it.</param>
/// <param name="MethodVersion">The method behind it.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="Confidence">How far to trust it: high, medium or low.</param>
/// <param name="ExpectedMigrations">Forced migrations expected within the horizon.</param>
/// <param name="ExpectedEffortDays">Engineer-days of forced migration expected within the horizon.</param>
internal sealed record AssessmentSummary(
    string Id,
    DateTimeOffset AssessedAt,
    DateOnly AsOf,
    int HorizonDays,
    string CatalogVersion,
    string MethodVersion,
    double Score,
    Band Band,
    ConfidenceLevel Confidence,
    double ExpectedMigrations,
    double ExpectedEffortDays)
{
    public static AssessmentSummary Of(ListedAssessment made) => new(
        made.Id,
        made.AssessedAt,
        made.AsOf,
        made.HorizonDays,
        made.CatalogVersion,
        made.MethodVersion,
        made.Score,
        made.Band,
        made.Confidence,
        made.ExpectedMigrations,
        made.ExpectedEffortDays);
}

/// <summary>A page of a project's assessments in short, newest first.</summary>
/// <param name="Items">The assessments.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record AssessmentPage(IReadOnlyList<AssessmentSummary> Items, string? Next);
