using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>Lets the nearest living model answer at once, untuned, until the migration is done. Vectors of another model fit no stored ones, and an end that is re-routed has a bridge already.</summary>
internal static class BridgeAction
{
    private const double LeastCover = 0.3;
    private const int LongApprovalDays = 5;

    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (context.SituationOf(evaluation) is not (Situation.Broken or Situation.Late)
            || evaluation.Model!.Known.Facts.Kind == ModelKind.Embedding
            || evaluation.Usage.PromptCount == 0
            || evaluation.Usage.Environment != DeploymentEnvironment.Production
            || EndSeverity.IsRerouted(evaluation.Model.Known)
            || evaluation.Fallback?.Cover >= LeastCover
            || Nearest(evaluation, context) is not { } bridge)
        {
            return null;
        }

        var isBroken = evaluation.Forecast.Basis == ForecastBasis.Retired;
        return new(
            ActionKind.Bridge,
            new AddFallback
            {
                Dependency = evaluation.Dependency.Model,
                Fallback = bridge.AsFallback,
            },
            Effort(bridge, evaluation, context),
            () => (
                isBroken
                    ? $"Bridge today: point the calls of {evaluation.Dependency.Model} at {bridge.Reference}{bridge.Remark}"
                    : $"Have {bridge.Reference} ready to answer for {evaluation.Dependency.Model} from {EndWords.Day(Situations.DatedEnd(evaluation)!.Value)} on{bridge.Remark}",
                isBroken
                    ? $"{EndWords.Of(evaluation)} The prompts go as they are, and what comes back is watched, until the migration is done.{DeadFallback(evaluation)}{Approvals(evaluation)}"
                    : $"{EndWords.Of(evaluation)} What is not migrated by then runs with its prompts as they are, and is watched.{DeadFallback(evaluation)}{Approvals(evaluation)}"),
            bridge.Reference,
            bridge);
    }

    /// <summary>What is offered anyway where it is within reach; across to another provider takes a contract, and is no bridge.</summary>
    private static Choice? Nearest(DependencyEvaluation evaluation, AdviceContext context) =>
        context.OffersOf(evaluation).Offered is [var best, ..] offered
            ? offered.FirstOrDefault(choice => choice.IsSameProvider) ?? offered.FirstOrDefault(context.IsInUse) ?? best
            : null;

    private static string DeadFallback(DependencyEvaluation evaluation) =>
        evaluation is { Fallback.Resolution.Known.Status: ModelStatus.Retired, Dependency.Fallback: { } fallback }
            ? $" Its fallback {fallback.Model} has stopped itself: let this one take its place today."
            : "";

    private static string Approvals(DependencyEvaluation evaluation) =>
        evaluation.Dependency.ApprovalDays > LongApprovalDays ? $" Approvals take {evaluation.Dependency.ApprovalDays} days: ask for an emergency one today." : "";

    private static double Effort(Choice bridge, DependencyEvaluation evaluation, AdviceContext context) =>
        context.Costs.BridgeEngineerDays
        + (evaluation.Usage.Access == AccessPath.Direct ? context.Costs.BridgeEngineerDays : 0)
        + (context.IsInUse(bridge) ? 0 : context.Costs.NewProviderEngineerDays);
}
