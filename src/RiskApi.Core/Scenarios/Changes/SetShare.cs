using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Lets another part of the project's function rest on the dependency.</summary>
public sealed record SetShare : DependencyChange
{
    /// <summary>The part of the project's function that stops with it, 0 to 1.</summary>
    /// <example>0.5</example>
    public required double Share { get; init; }

    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with { Share = Share };
}
