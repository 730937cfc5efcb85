using RiskApi.Scoring;

namespace RiskApi.Gates;

/// <summary>What a project must fulfil to pass; a limit that is left out is none.</summary>
public sealed record GatePolicy
{
    /// <summary>The highest score of the project, 0 to 100.</summary>
    /// <example>60</example>
    public double? MaximumScore { get; init; }

    /// <summary>The highest score of any dependency, 0 to 100.</summary>
    public double? MaximumDependencyScore { get; init; }

    /// <summary>The highest likelihood of any dependency, 0 to 1.</summary>
    public double? MaximumLikelihood { get; init; }

    /// <summary>The highest unreadiness of any dependency, 0 to 1.</summary>
    public double? MaximumUnreadiness { get; init; }

    /// <summary>The highest impact of any dependency, 0 to 1.</summary>
    public double? MaximumImpact { get; init; }

    /// <summary>Whether a model that has stopped answering fails.</summary>
    /// <example>true</example>
    public bool? NoRetiredModels { get; init; }

    /// <summary>Whether a model that is under notice fails.</summary>
    public bool? NoModelsUnderNotice { get; init; }

    /// <summary>Whether a preview, an experiment or a beta fails.</summary>
    public bool? NoPreviewModels { get; init; }

    /// <summary>Whether a model string that means no single catalogued model fails.</summary>
    /// <example>true</example>
    public bool? NoUnknownModels { get; init; }

    /// <summary>A model with a published end, committed or tentative, before this day fails.</summary>
    public DateOnly? NothingRetiresBefore { get; init; }

    /// <summary>The same as a number of days after the as-of date, 1 to 3650.</summary>
    /// <example>90</example>
    public int? NothingRetiresWithinDays { get; init; }

    /// <summary>Whether a start-by date in the past fails, of models with a published end.</summary>
    /// <example>true</example>
    public bool? StartByNotPassed { get; init; }

    /// <summary>The lowest confidence in the assessment.</summary>
    public ConfidenceLevel? MinimumConfidence { get; init; }

    /// <summary>Whether only findings fail that the baseline does not have, or has less badly; needs a baseline.</summary>
    public bool? OnlyNewFindings { get; init; }

    /// <summary>Whether the policy asks for anything.</summary>
    public bool IsEmpty => this with { OnlyNewFindings = null } == new GatePolicy();
}
