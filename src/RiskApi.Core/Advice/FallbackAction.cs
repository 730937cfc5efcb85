using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>
/// Adds a fallback on another clock, or makes the one there is count. Not for embeddings: the vectors of another model do not fit the stored ones.
/// </summary>
internal static class FallbackAction
{
    /// <summary>A little more life is not worth another client and other prompts.</summary>
    private const double LeastGain = 0.1;

    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Model is { } model ? Propose(evaluation, model.Known, context) : null;

    /// <summary>
    /// Proposes a fallback that can do the work of a model which the dependency has called until now, and is on another clock than the one it calls.
    /// </summary>
    public static Proposal? Propose(DependencyEvaluation evaluation, KnownModel work, AdviceContext context)
    {
        if (work.Facts.Kind == ModelKind.Embedding
            || context.Weighing.Best(
                context.Shortlists.Fallbacks(work), evaluation, candidate => IsOnAnotherClock(candidate.Model, evaluation)) is not { } other)
        {
            return null;
        }

        return evaluation is { Fallback: { } cover, Dependency.Fallback: { } existing }
            ? Repair(evaluation, cover, existing, other, context)
            : new(
                ActionKind.AddFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = Counting(other) },
                context.Costs.AddFallbackEngineerDays,
                () => (
                    $"Add {other.Reference} as an automatic fallback",
                    "Nothing answers instead; this model has another provider and another maker, so it runs on another clock."),
                other.Reference,
                other);
    }

    private static bool IsOnAnotherClock(Model candidate, DependencyEvaluation evaluation) =>
        evaluation.Model is not { Known.Facts: { } called } || (candidate.Provider != called.Provider && candidate.Maker != called.Maker);

    private static Proposal? Repair(DependencyEvaluation evaluation, FallbackCover cover, Fallback existing, Choice other, AdviceContext context)
    {
        var otherAlive = 1 - other.Candidate.Outlook.Retirement.ProbabilityWithin(context.Scoring.HorizonDays);
        var moves = cover.SameClock || cover.AliveProbability < otherAlive - LeastGain;
        var repaired = moves ? Counting(other) : existing with { Automatic = true, TriggersOnModelNotFound = true };

        return repaired == existing
            ? null
            : new(
                ActionKind.RepairFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = repaired },
                moves ? context.Costs.AddFallbackEngineerDays : context.Costs.RepairFallbackEngineerDays,
                () => (
                    moves ? $"Move the fallback to {other.Reference}" : $"Let the fallback {existing.Model} take over by itself on \"model not found\"",
                    $"The fallback {existing.Model} covers {cover.Cover:P0} as it is{Faults(existing, cover, moves)}."),
                moves ? other.Reference : null,
                moves ? other : null);
    }

    private static string Faults(Fallback existing, FallbackCover cover, bool moves) => string.Concat(
        existing.Automatic ? "" : "; a person has to switch to it",
        cover.Triggers ? "" : "; it is not known to take over on \"model not found\"",
        cover.SameClock ? "; it runs on the same clock" : "",
        moves && !cover.SameClock ? $"; it is only {cover.AliveProbability:P0} likely to answer over the horizon" : "");

    private static Fallback Counting(Choice other) =>
        new() { Model = other.Reference, Automatic = true, TriggersOnModelNotFound = true };
}
