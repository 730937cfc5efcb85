using RiskApi.Core;

namespace RiskApi.Storage.Assessments;

/// <summary>An assessment of a project in short.</summary>
internal sealed record AssessmentSummary
{
    /// <summary>Its id; ids grow with time.</summary>
    public string Id { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset AssessedAt { get; init; }

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>How far ahead it looks, in days.</summary>
    public int HorizonDays { get; init; }

    /// <summary>The catalog behind it.</summary>
    public string CatalogVersion { get; init; } = "";

    /// <summary>The method behind it.</summary>
    public string MethodVersion { get; init; } = "";

    /// <summary>The score, 0 to 100.</summary>
    public double Score { get; init; }

    /// <summary>The score in a word.</summary>
    public string Band { get; init; } = "";

    /// <summary>How far to trust it: high, medium or low.</summary>
    public string Confidence { get; init; } = "";

    /// <summary>Forced migrations expected within the horizon.</summary>
    public double ExpectedMigrations { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public double ExpectedEffortDays { get; init; }

    /// <summary>Sums an assessment up.</summary>
    public static AssessmentSummary Of(StoredAssessment stored)
    {
        var made = stored.Assessment;
        return new()
        {
            Id = stored.Id,
            AssessedAt = stored.AssessedAt,
            AsOf = made.AsOf,
            HorizonDays = made.HorizonDays,
            CatalogVersion = made.CatalogVersion,
            MethodVersion = made.MethodVersion,
            Score = made.Score,
            Band = Words.Of(made.Band),
            Confidence = Words.Of(made.Confidence.Level),
            ExpectedMigrations = made.ExpectedMigrations,
            ExpectedEffortDays = made.ExpectedEffortDays,
        };
    }
}
