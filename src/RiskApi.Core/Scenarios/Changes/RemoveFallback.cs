using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Takes the fallback away.</summary>
public sealed record RemoveFallback : DependencyChange
{
    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with { Fallback = null };
}
