using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>
/// Keeps a model of another clock ready, or makes the one that is ready count. Not for embeddings: the vectors of another model do not fit the stored ones.
/// Not for surfaces of an API, nor for what is live or speaks.
/// </summary>
internal static class FallbackAction
{
    /// <summary>A little more life is not worth another client and other prompts.</summary>
    private const double LeastGain = 0.1;

    /// <summary>What is as likely as not to answer is kept, and made to take over.</summary>
    private const double WorthKeeping = 0.5;

    private static readonly ModelKind[] Replaceable = [ModelKind.Chat, ModelKind.Reasoning, ModelKind.Completion, ModelKind.Code, ModelKind.Rerank];

    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context) => Propose(evaluation, evaluation, context);

    /// <summary>
    /// Proposes a fallback that can do the work of the model which a dependency has called until now, and is on another clock than the one it calls.
    /// </summary>
    public static Proposal? Propose(DependencyEvaluation evaluation, DependencyEvaluation work, AdviceContext context)
    {
        if (work.Model?.Known.Facts.Kind is not { } kind || !Replaceable.Contains(kind))
        {
            return null;
        }

        var called = evaluation.Model?.Known.Facts;
        var other = context.FallbacksOf(work).Offered.FirstOrDefault(
            choice => called is null || (choice.Candidate.Model.Provider != called.Provider && choice.Candidate.Model.Maker != called.Maker));
        return evaluation is { Fallback: { } cover, Dependency.Fallback: { } existing }
            ? Repair(evaluation, cover, existing, other, context)
            : other is null ? null
            : new(
                ActionKind.AddFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = other.AsFallback },
                EffortOf(other, evaluation, context),
                () => (
                    $"Keep {other.Reference} ready behind {evaluation.Dependency.Model}{other.Remark}",
                    $"Nothing answers when {evaluation.Dependency.Model} does not. {other.Reference} has another provider and another maker, so it runs on another clock. It costs what a migration costs, and {context.Costs.FallbackUpkeepEngineerDays:0.#} engineer-days a year to keep in step."),
                other.Reference,
                other);
    }

    /// <summary>A fallback is a migration that is kept ready: client, prompts and evaluation.</summary>
    private static double EffortOf(Choice other, DependencyEvaluation evaluation, AdviceContext context) =>
        context.MoveEngineerDays(other, evaluation) + context.Costs.FallbackUpkeepEngineerDays;

    private static Proposal? Repair(DependencyEvaluation evaluation, FallbackCover cover, Fallback existing, Choice? other, AdviceContext context)
    {
        var otherAlive = other is null ? 0 : 1 - other.Candidate.Listing.Outlook.Retirement.ProbabilityWithin(context.Scoring.HorizonDays);
        var moves = other is not null && cover.AliveProbability < Math.Min(WorthKeeping, otherAlive - LeastGain);
        var repaired = moves ? other!.AsFallback : existing with { Automatic = true, TriggersOnModelNotFound = true };

        return repaired == existing
            ? null
            : new(
                ActionKind.RepairFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = repaired },
                moves ? EffortOf(other!, evaluation, context) : context.Costs.RepairFallbackEngineerDays,
                () => (
                    moves ? $"Put {other!.Reference} behind {evaluation.Dependency.Model} in place of {existing.Model}{other.Remark}"
                        : $"Let {existing.Model} take over from {evaluation.Dependency.Model} by itself on \"model not found\", and test it",
                    $"The fallback {existing.Model} covers {cover.Cover:P0} as it is{Faults(existing, cover, moves)}."),
                moves ? other!.Reference : null,
                moves ? other : null);
    }

    private static string Faults(Fallback existing, FallbackCover cover, bool moves) => string.Concat(
        existing.Automatic ? "" : "; a person has to switch to it",
        cover.Triggers ? "" : existing.TriggersOnModelNotFound == false ? "; it does not take over on \"model not found\"" : "; nobody says whether it takes over on \"model not found\"",
        cover.SameClock ? "; it runs on the same clock" : "",
        moves ? $"; it is only {cover.AliveProbability:P0} likely to answer over the horizon" : "");
}
