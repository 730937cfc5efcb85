using RiskApi.Scoring;

namespace RiskApi.Scenarios;

/// <summary>A scenario beside the actual project.</summary>
public sealed record ScenarioComparison
{
    /// <summary>The scenario's name.</summary>
    /// <example>The vendor announces</example>
    public required string Name { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public required Shift Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required BandShift Band { get; init; }

    /// <summary>Forced migrations expected within the horizon.</summary>
    public required Shift ExpectedMigrations { get; init; }

    /// <summary>Engineer-days of forced migration expected within the horizon.</summary>
    public required Shift ExpectedEffortDays { get; init; }

    /// <summary>How much the expected loss is with one provider: a Herfindahl index, 0 to 1.</summary>
    public required Shift ConcentrationIndex { get; init; }

    /// <summary>The project after, in a few figures.</summary>
    public required ProjectSummary After { get; init; }

    /// <summary>The dependencies: the actual ones in the order given, then those that are added.</summary>
    public required IReadOnlyList<DependencyComparison> Dependencies { get; init; }
}
