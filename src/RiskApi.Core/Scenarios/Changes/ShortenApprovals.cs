using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Shortens the approvals before a change of model goes live; shorter ones stay as they are. A stated lead time shrinks as the derived one does.</summary>
public sealed record ShortenApprovals : DependencyChange
{
    /// <summary>Days of approvals that are left.</summary>
    /// <example>1</example>
    public required int ApprovalDays { get; init; }

    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) =>
        evaluation.Usage.ApprovalDays <= ApprovalDays
            ? evaluation.Dependency
            : evaluation.Dependency with
            {
                ApprovalDays = ApprovalDays,
                MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { ApprovalDays = ApprovalDays }, evaluation, context),
            };
}
