using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Advice.Actions;

/// <summary>Makes the next migration shorter, whichever model it is for.</summary>
internal static class ReadinessActions
{
    public static Proposal? BuildEvaluation(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage.Evaluation == EvaluationCoverage.Full
            ? null
            : new(
                ActionKind.BuildEvaluation,
                Shortened(evaluation, evaluation.Usage with { Evaluation = EvaluationCoverage.Full }, context.Scoring.Constants),
                context.Costs.EvaluationSuiteEngineerDays + (evaluation.Usage.PromptCount * context.Costs.EvaluationEngineerDaysPerPrompt),
                () => (
                    $"Build an evaluation suite for the prompts of {evaluation.Dependency.Model}",
                    $"Judging a replacement takes {evaluation.Migration.EvaluationEngineerDays:0.#} engineer-days as it is."));

    public static Proposal? RouteThroughGateway(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Usage.Access == AccessPath.Gateway
            ? null
            : new(
                ActionKind.RouteThroughGateway,
                Shortened(evaluation, evaluation.Usage with { Access = AccessPath.Gateway }, context.Scoring.Constants),
                context.Costs.GatewayEngineerDays,
                () => (
                    $"Call {evaluation.Dependency.Model} through a gateway",
                    $"Changing the code takes {evaluation.Migration.CodeEngineerDays:0.#} engineer-days; behind a gateway the model is a line of configuration."));

    /// <summary>The dependency with a readier profile; a stated lead time shrinks in the proportion in which the derived one does.</summary>
    private static Dependency Shortened(DependencyEvaluation evaluation, UsageProfile readier, ScoringConstants constants)
    {
        var proportion = Migration.Of(readier, constants.Migration).LeadTimeDays / evaluation.Migration.LeadTimeDays;
        return evaluation.Dependency with
        {
            Access = readier.Access,
            Evaluation = readier.Evaluation,
            MigrationLeadTimeDays = evaluation.Dependency.MigrationLeadTimeDays is { } stated ? Math.Max(1, (int)Math.Round(stated * proportion)) : null,
        };
    }
}
