using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Builds and rehearses the pipeline that embeds stored items again, and agrees the quota for its run. A stated lead time shrinks as the derived one does.</summary>
public sealed record PrepareReEmbedding : DependencyChange
{
    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        ReEmbeddingPrepared = true,
        MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { ReEmbeddingPrepared = true }, evaluation, context),
    };
}
