using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Assessments;

/// <summary>A scored project, reproducible from its input, the catalog version and the method version.</summary>
public sealed record Assessment
{
    /// <summary>The project's name.</summary>
    public string? Name { get; init; }

    /// <summary>Where the project stands and what is first, in words that can be read out; null in assessments of method 1.</summary>
    public string? Summary { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public required double Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required Band Band { get; init; }

    /// <summary>The score at the ends of the forecasts' intervals.</summary>
    public required ScoreRange ScoreRange { get; init; }

    /// <summary>How far to trust the answer; it never changes the score.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The as-of date: the answer holds what was known on it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far ahead it looks, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The digest of the catalog behind it.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The version of the scoring method, with a digest of the constants where they were changed.</summary>
    public required string MethodVersion { get; init; }

    /// <summary>Forced migrations expected within the horizon.</summary>
    public required double ExpectedMigrations { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public required double ExpectedEffortDays { get; init; }

    /// <summary>How the expected loss is spread.</summary>
    public required Concentration Concentration { get; init; }

    /// <summary>The dependencies, in the order given.</summary>
    public required IReadOnlyList<DependencyAssessment> Dependencies { get; init; }

    /// <summary>What to do, most of the expected loss removed first; at most seven. A line <c>wait</c> says that there is nothing to do, and until when.</summary>
    public required IReadOnlyList<AdvisedAction> Advice { get; init; }
}
