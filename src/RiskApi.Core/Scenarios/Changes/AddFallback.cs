using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

/// <summary>Lets another model answer when the dependency's does not; a fallback that is there already is replaced.</summary>
public sealed record AddFallback : DependencyChange
{
    /// <summary>The fallback.</summary>
    public required Fallback Fallback { get; init; }

    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with { Fallback = Fallback };
}
