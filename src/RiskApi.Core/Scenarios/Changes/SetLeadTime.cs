using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>States the lead time.</summary>
public sealed record SetLeadTime : DependencyChange
{
    /// <summary>Days that the project needs to migrate off the model, from decision to production.</summary>
    /// <example>20</example>
    public required int MigrationLeadTimeDays { get; init; }

    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) =>
        evaluation.Dependency with { MigrationLeadTimeDays = MigrationLeadTimeDays };
}
