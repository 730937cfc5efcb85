using System.Globalization;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>Makes the next migration shorter, whichever model it is for.</summary>
internal static class ReadinessActions
{
    public static Proposal? RouteThroughGateway(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage.Access == AccessPath.Gateway || evaluation.Model?.Known.Facts.IsSurface == true
            ? null
            : new(
                ActionKind.RouteThroughGateway,
                new RouteThroughGateway { Dependency = evaluation.Dependency.Model },
                context.Costs.GatewayEngineerDays,
                new(() => (
                    $"Call {evaluation.Dependency.Model} through a gateway",
                    Invariant($"Changing the code takes {evaluation.Migration.CodeEngineerDays:0.#} engineer-days; behind a gateway the model is a line of configuration."))));

    public static Proposal? BuildEvaluation(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (evaluation.Usage is not { Evaluation: not EvaluationCoverage.Full, PromptCount: > 0 and var prompts })
        {
            return null;
        }

        var migration = context.Scoring.Constants.Migration;
        var whole = context.Costs.EvaluationSuiteEngineerDays
            + migration.OfPrompts(prompts, context.Costs.EvaluationEngineerDaysPerPrompt, context.Costs.EvaluationEngineerDaysPerFurtherPrompt);
        var effort = evaluation.Usage.Evaluation == EvaluationCoverage.Partial ? whole * (1 - migration.PartialCoverage) : whole;
        return new(
            ActionKind.BuildEvaluation,
            new BuildEvaluation { Dependency = evaluation.Dependency.Model },
            effort,
            new(() => (
                Invariant($"Build an evaluation suite for the {prompts} prompts of {evaluation.Dependency.Model}"),
                Invariant($"Judging a replacement by hand takes {evaluation.Migration.EvaluationEngineerDays:0.#} engineer-days each time; with a suite {migration.Judging(prompts, EvaluationCoverage.Full):0.#}."))));
    }

    /// <summary>Only where somebody said how long approvals take.</summary>
    public static Proposal? ShortenApprovals(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Dependency.ApprovalDays is { } days && days > context.Costs.StandingApprovalDays
            ? new(
                ActionKind.ShortenApprovals,
                new ShortenApprovals { Dependency = evaluation.Dependency.Model, ApprovalDays = context.Costs.StandingApprovalDays },
                context.Costs.ShortenApprovalsEngineerDays,
                new(() => (
                    $"Agree a standing approval for another model behind {evaluation.Dependency.Model}",
                    $"Approvals take {days} of the {evaluation.Migration.LeadTimeDays:0} days that the profile makes of a migration.")))
            : null;

    public static Proposal? PrepareReEmbedding(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage is { EmbeddedItems: > 0 and var items, ReEmbeddingPrepared: false }
            ? new(
                ActionKind.PrepareReEmbedding,
                new PrepareReEmbedding { Dependency = evaluation.Dependency.Model },
                context.Costs.PrepareReEmbeddingEngineerDays,
                new(() => (
                    $"Prepare to embed the stored items of {evaluation.Dependency.Model} again",
                    Invariant($"{items:N0} stored items{(evaluation.Dependency.EmbeddedItems is null ? " (assumed)" : "")} fit no other model: {evaluation.Migration.ReEmbeddingTokens:N0} tokens take {RunDays(evaluation, context):0.#} days at a usual quota, in the middle of a migration."))))
            : null;

    /// <summary>Days of the run at a usual quota.</summary>
    public static double RunDays(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Migration.ReEmbeddingTokens / context.Scoring.Constants.Migration.TokensEmbeddedPerDay;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
