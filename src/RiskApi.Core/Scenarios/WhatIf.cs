using RiskApi.Scoring;

namespace RiskApi.Scenarios;

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
