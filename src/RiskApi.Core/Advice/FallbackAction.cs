using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>
/// Keeps a model of another clock ready. Of embeddings, whose vectors fit those of no other model, and of what is live or speaks only the same weights at
/// another provider. Not for surfaces of an API.
/// </summary>
internal static class FallbackAction
{
    private static readonly ModelKind[] Replaceable = [ModelKind.Chat, ModelKind.Reasoning, ModelKind.Completion, ModelKind.Code, ModelKind.Rerank];

    /// <summary>Proposes where a line may be given; looking for another model costs more than seeing that none is wanted.</summary>
    public static Proposal? ProposeWhereWorthIt(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Fallback is not null || Worth.IsKeptReady(evaluation, context.SituationOf(evaluation)) ? Propose(evaluation, evaluation, context) : null;

    /// <summary>
    /// Proposes a fallback that can do the work of the model which a dependency has called until now, and is on another clock than the one it calls; or to
    /// mend the one that is there.
    /// </summary>
    public static Proposal? Propose(DependencyEvaluation evaluation, DependencyEvaluation work, AdviceContext context) =>
        evaluation.Fallback is not null ? RepairAction.Propose(evaluation, work, context)
        : Other(evaluation, work, context) is { } other
            ? new(
                ActionKind.AddFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = other.AsFallback },
                MoveWork.Of(other, evaluation, context).EngineerDays + context.Costs.FallbackUpkeepEngineerDays,
                new(() => (
                    $"Keep {other.Reference} ready behind {evaluation.Dependency.Model}{other.Remark}",
                    $"Nothing answers when {evaluation.Dependency.Model} does not. {Clock(other)} It costs what a migration costs, and {context.Costs.FallbackUpkeepEngineerDays:0.#} engineer-days a year to keep in step.")),
                other.Reference,
                other)
        : null;

    private static string Clock(Choice other) => other.IsSameWeights
        ? $"{other.Reference} has the same weights at another provider, whose own decision it is when they end there."
        : $"{other.Reference} has another provider and another maker, so it runs on another clock.";

    /// <summary>What can do the work on another clock; null where nothing can.</summary>
    public static Choice? Other(DependencyEvaluation evaluation, DependencyEvaluation work, AdviceContext context)
    {
        if (work.Model?.Known.Facts.Kind is not { } kind)
        {
            return null;
        }

        if (!Replaceable.Contains(kind))
        {
            return context.OffersOf(work).Offered.FirstOrDefault(choice => choice is { IsSameWeights: true, IsSameProvider: false });
        }

        var called = evaluation.Model?.Known.Facts;
        return context.FallbacksOf(work).Offered.FirstOrDefault(
            choice => called is null || (choice.Candidate.Model.Provider != called.Provider && choice.Candidate.Model.Maker != called.Maker));
    }
}
