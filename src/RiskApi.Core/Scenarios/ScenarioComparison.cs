using RiskApi.Core.Scoring;

namespace RiskApi.Core.Scenarios;

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

/// <summary>Scenarios beside the actual project, all scored by the same engine as of the same day.</summary>
public sealed record WhatIf
{
    /// <summary>The project's name.</summary>
    public string? Name { get; init; }

    /// <summary>The as-of date: the answer holds what was known on it, and what a scenario supposes.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far ahead it looks, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The digest of the catalog behind it.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The version of the scoring method.</summary>
    public required string MethodVersion { get; init; }

    /// <summary>The actual project, in a few figures.</summary>
    public required ProjectSummary Before { get; init; }

    /// <summary>The scenarios, in the order given.</summary>
    public required IReadOnlyList<ScenarioComparison> Scenarios { get; init; }
}
