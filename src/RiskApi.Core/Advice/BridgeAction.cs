using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>
/// Lets the nearest living model answer at once, untuned, until the migration is done. An end that is re-routed has a bridge already, and so has what a living
/// fallback answers; what was fine-tuned is worth little untuned.
/// </summary>
internal static class BridgeAction
{
    /// <summary>Kinds whose interfaces differ from line to line: calls cannot be pointed at just another model.</summary>
    private static readonly ModelKind[] OwnInterfaces = [ModelKind.Video, ModelKind.Audio, ModelKind.Realtime, ModelKind.Other, ModelKind.Edit];

    private const int LongApprovalDays = 5;

    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (context.SituationOf(evaluation) is not (Situation.Broken or Situation.Late)
            || evaluation.Usage.PromptCount == 0
            || evaluation.Usage.FineTuned
            || evaluation.Usage.Environment != DeploymentEnvironment.Production
            || EndSeverity.IsRerouted(evaluation.Model!.Known)
            || Situations.IsAnswered(evaluation)
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
            new(() => (
                isBroken && evaluation.Model.Known.Lifecycle.AfterShutdown?.Answer == ShutdownAnswer.Either
                    ? $"See today what answers as {evaluation.Dependency.Model}; if it is an error, point its calls at {bridge.Reference}{bridge.Remark}"
                : isBroken
                    ? $"Bridge today: point the calls of {evaluation.Dependency.Model} at {bridge.Reference}{bridge.Remark}"
                    : $"Have {bridge.Reference} ready to answer for {evaluation.Dependency.Model} from {Words.Day(Situations.DatedEnd(evaluation)!.Value)} on{bridge.Remark}",
                isBroken
                    ? $"{EndWords.Of(evaluation)} The prompts go as they are, and what comes back is watched, until the migration is done.{DeadFallback(evaluation)}{Approvals(evaluation)}"
                    : $"{EndWords.Of(evaluation)} What is not migrated by then runs with its prompts as they are, and is watched.{DeadFallback(evaluation)}{Approvals(evaluation)}")),
            bridge.Reference,
            bridge);
    }

    /// <summary>What is offered anyway where it is within reach; across to another provider takes a contract, and is no bridge.</summary>
    private static Choice? Nearest(DependencyEvaluation evaluation, AdviceContext context) =>
        context.OffersOf(evaluation).Offered.Where(choice => CanStandIn(choice, evaluation)).ToArray() is [var best, ..] offered
            ? offered.FirstOrDefault(choice => choice.IsSameProvider) ?? offered.FirstOrDefault(context.IsInUse) ?? best
            : null;

    /// <summary>The vectors of another model do not fit the stored ones, and an interface of its own takes a migration.</summary>
    private static bool CanStandIn(Choice choice, DependencyEvaluation evaluation) =>
        evaluation.Model!.Known.Facts is var model
        && (choice.IsSameWeights
            || (model.Kind != ModelKind.Embedding && (!OwnInterfaces.Contains(model.Kind) || Fitness.IsSameLine(choice.Candidate.Model, model))));

    private static string DeadFallback(DependencyEvaluation evaluation) =>
        evaluation is not { Fallback.Resolution.Known: { } standing, Dependency.Fallback: { } fallback } ? ""
        : standing.Status == ModelStatus.Retired ? $" Its fallback {fallback.Model} has stopped itself: let this one take its place today."
        : standing.Lifecycle.PublishedEndOn is { } on && on <= Situations.NeededUntil(evaluation)
            ? $" Its fallback {fallback.Model} stops on {Words.Day(on)} itself: let this one take its place."
        : "";

    private static string Approvals(DependencyEvaluation evaluation) =>
        evaluation.Dependency.ApprovalDays > LongApprovalDays ? $" Approvals take {evaluation.Dependency.ApprovalDays} days: ask for an emergency one today." : "";

    private static double Effort(Choice bridge, DependencyEvaluation evaluation, AdviceContext context) =>
        context.Costs.BridgeEngineerDays
        + (evaluation.Usage.Access == AccessPath.Direct ? context.Costs.BridgeEngineerDays : 0)
        + (context.IsInUse(bridge) ? 0 : context.Costs.NewProviderEngineerDays);
}
