using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

/// <summary>Puts a gateway between the code and the model. A stated lead time shrinks as the derived one does.</summary>
public sealed record RouteThroughGateway : DependencyChange
{
    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        Access = AccessPath.Gateway,
        MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { Access = AccessPath.Gateway }, evaluation, context),
    };
}
