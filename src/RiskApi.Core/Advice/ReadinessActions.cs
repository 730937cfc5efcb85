using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>Makes the next migration shorter, whichever model it is for.</summary>
internal static class ReadinessActions
{
    public static Proposal? RouteThroughGateway(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage.Access == AccessPath.Gateway
            ? null
            : new(
                ActionKind.RouteThroughGateway,
                new RouteThroughGateway { Dependency = evaluation.Dependency.Model },
                context.Costs.GatewayEngineerDays,
                () => (
                    $"Call {evaluation.Dependency.Model} through a gateway",
                    $"Changing the code takes {evaluation.Migration.CodeEngineerDays:0.#} engineer-days; behind a gateway the model is a line of configuration."));

    public static Proposal? BuildEvaluation(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage.Evaluation == EvaluationCoverage.Full
            ? null
            : new(
                ActionKind.BuildEvaluation,
                new BuildEvaluation { Dependency = evaluation.Dependency.Model },
                context.Costs.EvaluationSuiteEngineerDays + (evaluation.Usage.PromptCount * context.Costs.EvaluationEngineerDaysPerPrompt),
                () => (
                    $"Build an evaluation suite for {(evaluation.Usage.PromptCount > 0 ? "the prompts of " : "")}{evaluation.Dependency.Model}",
                    $"Judging a replacement takes {evaluation.Migration.EvaluationEngineerDays:0.#} engineer-days as it is."));

    /// <summary>Only where somebody said how long approvals take.</summary>
    public static Proposal? ShortenApprovals(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Dependency.ApprovalDays is { } days && days > context.Costs.StandingApprovalDays
            ? new(
                ActionKind.ShortenApprovals,
                new ShortenApprovals { Dependency = evaluation.Dependency.Model, ApprovalDays = context.Costs.StandingApprovalDays },
                context.Costs.ShortenApprovalsEngineerDays,
                () => (
                    $"Agree a standing approval for another model behind {evaluation.Dependency.Model}",
                    $"Approvals take {days} of the {evaluation.Migration.LeadTimeDays:0} days that the profile makes of a migration."))
            : null;

    public static Proposal? PrepareReEmbedding(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage is { EmbeddedItems: > 0 and var items, ReEmbeddingPrepared: false }
            ? new(
                ActionKind.PrepareReEmbedding,
                new PrepareReEmbedding { Dependency = evaluation.Dependency.Model },
                context.Costs.PrepareReEmbeddingEngineerDays,
                () => (
                    $"Prepare to embed the stored items of {evaluation.Dependency.Model} again",
                    $"{items:N0} stored items{(evaluation.Dependency.EmbeddedItems is null ? " (assumed)" : "")} fit no other model: {evaluation.Migration.ReEmbeddingEngineerDays:0.#} engineer-days, and {items / context.Scoring.Constants.Migration.ItemsEmbeddedPerDay:0.#} days for the run, in the middle of a migration."))
            : null;
}
