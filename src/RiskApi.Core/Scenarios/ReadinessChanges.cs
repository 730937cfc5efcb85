using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scenarios;

/// <summary>Gives every prompt an automatic evaluation. A stated lead time shrinks as the derived one does.</summary>
public sealed record BuildEvaluation : DependencyChange
{
    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        Evaluation = EvaluationCoverage.Full,
        MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { Evaluation = EvaluationCoverage.Full }, evaluation, context),
    };
}

/// <summary>Builds and rehearses the pipeline that embeds stored items again, and agrees the quota for its run. A stated lead time shrinks as the derived one does.</summary>
public sealed record PrepareReEmbedding : DependencyChange
{
    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        ReEmbeddingPrepared = true,
        MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { ReEmbeddingPrepared = true }, evaluation, context),
    };
}

/// <summary>Puts a gateway between the code and the model. A stated lead time shrinks as the derived one does.</summary>
public sealed record RouteThroughGateway : DependencyChange
{
    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        Access = AccessPath.Gateway,
        MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { Access = AccessPath.Gateway }, evaluation, context),
    };
}

/// <summary>States the lead time.</summary>
public sealed record SetLeadTime : DependencyChange
{
    /// <summary>Days that the project needs to migrate off the model, from decision to production.</summary>
    /// <example>20</example>
    public required int MigrationLeadTimeDays { get; init; }

    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) =>
        evaluation.Dependency with { MigrationLeadTimeDays = MigrationLeadTimeDays };
}

/// <summary>Shortens the approvals before a change of model goes live; shorter ones stay as they are. A stated lead time shrinks as the derived one does.</summary>
public sealed record ShortenApprovals : DependencyChange
{
    /// <summary>Days of approvals that are left.</summary>
    /// <example>1</example>
    public required int ApprovalDays { get; init; }

    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) =>
        evaluation.Usage.ApprovalDays <= ApprovalDays
            ? evaluation.Dependency
            : evaluation.Dependency with
            {
                ApprovalDays = ApprovalDays,
                MigrationLeadTimeDays = StatedLeadTime.Under(evaluation.Usage with { ApprovalDays = ApprovalDays }, evaluation, context),
            };
}

/// <summary>What becomes of a stated lead time when the profile behind it changes.</summary>
internal static class StatedLeadTime
{
    /// <summary>It shrinks in the proportion in which the derived one does, to one day at the least.</summary>
    public static int? Under(UsageProfile changed, DependencyEvaluation evaluation, ScoringContext context)
    {
        if (evaluation.Dependency.MigrationLeadTimeDays is not { } stated)
        {
            return null;
        }

        var proportion = Migration.Of(changed, context.Constants.Migration).LeadTimeDays / evaluation.Migration.LeadTimeDays;
        return Math.Max(1, (int)Math.Round(stated * proportion));
    }
}
