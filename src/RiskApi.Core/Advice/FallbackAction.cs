using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>
/// Keeps a model of another clock ready. Not for embeddings: the vectors of another model do not fit the stored ones. Not for surfaces of an API, nor for
/// what is live or speaks.
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
                () => (
                    $"Keep {other.Reference} ready behind {evaluation.Dependency.Model}{other.Remark}",
                    $"Nothing answers when {evaluation.Dependency.Model} does not. {other.Reference} has another provider and another maker, so it runs on another clock. It costs what a migration costs, and {context.Costs.FallbackUpkeepEngineerDays:0.#} engineer-days a year to keep in step."),
                other.Reference,
                other)
        : null;

    /// <summary>What can do the work on another clock; null where nothing can.</summary>
    public static Choice? Other(DependencyEvaluation evaluation, DependencyEvaluation work, AdviceContext context)
    {
        if (work.Model?.Known.Facts.Kind is not { } kind || !Replaceable.Contains(kind))
        {
            return null;
        }

        var called = evaluation.Model?.Known.Facts;
        return context.FallbacksOf(work).Offered.FirstOrDefault(
            choice => called is null || (choice.Candidate.Model.Provider != called.Provider && choice.Candidate.Model.Maker != called.Maker));
    }
}
