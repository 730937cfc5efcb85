using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

/// <summary>Gives every prompt an automatic evaluation. A stated lead time shrinks as the derived one does.</summary>
public sealed record BuildEvaluation : DependencyChange
{
    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        Evaluation = EvaluationCoverage.Full,
        MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { Evaluation = EvaluationCoverage.Full }, evaluation, context),
    };
}
