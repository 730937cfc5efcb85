using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Scoring;
using RiskApi.Storage.Assessments;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Kept;

/// <summary>How a project's score has gone, oldest first.</summary>
/// <param name="Items">The last assessment of each day that was made for that day.</param>
internal sealed record Trend(IReadOnlyList<TrendPoint> Items)
{
    /// <summary>Takes the last assessment of each day; a look at another day says nothing of how the score stood, and is left out.</summary>
    /// <param name="newestFirst">The assessments, newest first.</param>
    public static Trend Of(IEnumerable<ListedAssessment> newestFirst) =>
        new([.. newestFirst.Where(assessment => assessment.IsOfItsDay).DistinctBy(assessment => assessment.AsOf).Reverse().Select(TrendPoint.Of)]);
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
    string AssessmentId, DateTimeOffset AssessedAt, double Score, Band Band, double ExpectedMigrations, double ExpectedEffortDays, string CatalogVersion,
    string MethodVersion)
{
    public static TrendPoint Of(ListedAssessment made) => new(
        made.Id, made.AssessedAt, made.Score, made.Band, made.ExpectedMigrations, made.ExpectedEffortDays, made.CatalogVersion, made.MethodVersion);
}

/// <summary>Which days of a trend to read.</summary>
internal sealed record TrendQuery
{
    public const int DefaultDays = 90;
    public const int MostDays = 1000;

    [ParameterDoc("How many days back; 90 where left out.", Example = "90")]
    [FromQuery(Name = "days")]
    public Given<int>? Days { get; init; }
}

/// <summary>The bounds of a trend.</summary>
internal sealed class TrendQueryValidator : AbstractValidator<TrendQuery>
{
    public TrendQueryValidator() => RuleFor(query => query.Days).IsWholeNumber(1, TrendQuery.MostDays);
}
