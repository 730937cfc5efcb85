using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Gives up what the dependency does.</summary>
public sealed record DropDependency : DependencyChange
{
    internal override Usage.Dependency? Of(DependencyEvaluation evaluation, ScoringContext context) => null;
}
