using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>Mends a fallback: lets it take over by itself, or puts a living model in the place of one that has stopped or is going.</summary>
internal static class RepairAction
{
    /// <summary>A little more life is not worth other prompts.</summary>
    private const double LeastGain = 0.1;

    private const int LeastDaysBeyond = 60;

    public static Proposal? Propose(DependencyEvaluation evaluation, DependencyEvaluation work, AdviceContext context)
    {
        var (existing, cover) = (evaluation.Dependency.Fallback!, evaluation.Fallback!);
        var next = IsGoing(evaluation) ? Next(evaluation, work, context) : null;
        var repaired = next?.AsFallback ?? existing with { Automatic = true, TriggersOnModelNotFound = true };
        return repaired == existing
            ? null
            : new(
                ActionKind.RepairFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = repaired },
                next is null || context.IsInUse(next) ? context.Costs.RepairFallbackEngineerDays : MoveWork.Of(next, evaluation, context).EngineerDays,
                new(() => (
                    next is not null ? $"Put {next.Reference} behind {evaluation.Dependency.Model} in place of {existing.Model}{next.Remark}"
                        : $"Let {existing.Model} take over from {evaluation.Dependency.Model} by itself on \"model not found\", and test it",
                    $"The fallback {existing.Model} covers {cover.Cover:P0} as it is{Faults(existing, cover, next)}.")),
                next?.Reference,
                next)
            {
                NeededOn = EndOf(cover, evaluation.Forecast.AsOf),
            };
    }

    /// <summary>
    /// Whether it has stopped, or stops before it could be needed; what outlives the model, or merely may go, is kept, and made to take over, and what another
    /// model answers for goes on.
    /// </summary>
    private static bool IsGoing(DependencyEvaluation evaluation) =>
        !EndSeverity.IsRerouted(evaluation.Fallback!.Resolution.Known)
        && EndOf(evaluation.Fallback, evaluation.Forecast.AsOf) <= Situations.NeededUntil(evaluation).AddDays(LeastDaysBeyond);

    /// <summary>
    /// What takes over from the fallback itself, at its own provider or another one in use, so that the client is there already; else what can do the work on
    /// another clock; else, where it never was on another one, the next on this. Null where nothing lives longer.
    /// </summary>
    private static Choice? Next(DependencyEvaluation evaluation, DependencyEvaluation work, AdviceContext context)
    {
        var cover = evaluation.Fallback!;
        var called = evaluation.Model?.Known.Facts;
        var standing = DependencyEvaluation.Of(evaluation.Dependency with { Model = evaluation.Dependency.Fallback!.Model, Fallback = null }, context.Scoring);
        Choice[] inUse =
        [
            .. context.OffersOf(standing).Offered
                .Where(choice => context.IsInUse(choice) && choice.Candidate.Model != called)
                .OrderBy(choice => choice.IsDear || choice.IsTwoMoves),
        ];
        var other = FallbackAction.Other(evaluation, work, context);
        var next = inUse.FirstOrDefault(choice => choice.Candidate.Model.Provider != called?.Provider || choice.Candidate.Model.Maker != called.Maker)
            ?? (other is not null && context.IsInUse(other) ? other : null)
            ?? (cover.SameClock ? Spare(inUse, evaluation, context) : null)
            ?? other;
        return next is not null && AliveProbability(next, context) > cover.AliveProbability + LeastGain ? next : null;
    }

    /// <summary>Where the model has to be left, another one than it is to be moved to.</summary>
    private static Choice? Spare(Choice[] inUse, DependencyEvaluation evaluation, AdviceContext context) =>
        inUse.FirstOrDefault(choice => !context.SituationOf(evaluation).IsEnding() || choice.Reference != context.OffersOf(evaluation).Best?.Reference)
        ?? inUse.FirstOrDefault();

    private static double AliveProbability(Choice choice, AdviceContext context) =>
        1 - choice.Candidate.Listing.Outlook.Retirement.ProbabilityWithin(context.Scoring.HorizonDays);

    /// <summary>The day from which the fallback is not there; null where none is published.</summary>
    private static DateOnly? EndOf(FallbackCover cover, DateOnly asOf) =>
        cover.Resolution.Known is { Status: ModelStatus.Retired } ? asOf : cover.Resolution.Known?.Lifecycle.PublishedEndOn;

    private static string Faults(Fallback existing, FallbackCover cover, Choice? next) => string.Concat(
        cover.Resolution.Known switch
        {
            { Status: ModelStatus.Retired, Lifecycle.RetiresOn: { } on } => $"; it stopped itself on {Words.Day(on.Day)}",
            { Status: ModelStatus.Retired } => "; it has stopped itself",
            { Lifecycle.RetiresOn: { } on } => $"; it stops itself on {Words.Day(on.Day)}",
            { Lifecycle.TentativeOn: { } on } => $"; it is to stop itself on {Words.Day(on.Day)}",
            _ => "",
        },
        existing.Automatic ? "" : "; a person has to switch to it",
        cover.Triggers ? "" : existing.TriggersOnModelNotFound == false ? "; it does not take over on \"model not found\"" : "; nobody says whether it takes over on \"model not found\"",
        cover.SameClock && next is not null && !next.IsSameProvider ? "; it runs on the same clock" : "");
}
