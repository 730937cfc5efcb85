using RiskApi.Core.Scoring;

namespace RiskApi.Storage.Assessments;

/// <summary>An assessment of a project without its project and its answer.</summary>
internal sealed record ListedAssessment
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
    public Band Band { get; init; }

    /// <summary>How far to trust it.</summary>
    public ConfidenceLevel Confidence { get; init; }

    /// <summary>Forced migrations expected within the horizon.</summary>
    public double ExpectedMigrations { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public double ExpectedEffortDays { get; init; }

    /// <summary>Whether it was made for its own day, not for one before or after.</summary>
    public bool IsOfItsDay => AsOf == DateOnly.FromDateTime(AssessedAt.UtcDateTime);

    /// <summary>Sums an assessment up.</summary>
    public static ListedAssessment Of(StoredAssessment stored)
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
            Band = made.Band,
            Confidence = made.Confidence.Level,
            ExpectedMigrations = made.ExpectedMigrations,
            ExpectedEffortDays = made.ExpectedEffortDays,
        };
    }
}
