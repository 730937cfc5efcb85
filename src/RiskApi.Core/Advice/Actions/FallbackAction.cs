using RiskApi.Catalog;
using RiskApi.Forecast;
using RiskApi.Scenarios.Changes;
using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Advice.Actions;

/// <summary>Adds a fallback on another clock, or makes the one there is count. Not for embeddings: the vectors of another model do not fit the stored ones.</summary>
internal static class FallbackAction
{
    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (evaluation.Model is not { Known.Model.Kind: not ModelKind.Embedding } model || context.Shortlists.Fallbacks(model.Known) is not [var other, ..])
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
                    $"Add {other.Known.Model.Reference} as an automatic fallback",
                    "Nothing answers instead; this model has another provider and another maker, so it runs on another clock."),
                other.Known.Model.Reference,
                other);
    }

    private static Proposal? Repair(DependencyEvaluation evaluation, FallbackCover cover, Fallback existing, ModelOutlook other, AdviceContext context)
    {
        var otherAlive = 1 - other.Retirement.Within(context.Scoring.HorizonDays).Probability;
        var moves = cover.SameClock || cover.AliveProbability < otherAlive;
        var repaired = moves ? Counting(other) : existing with { Automatic = true, TriggersOnModelNotFound = true };

        return repaired == existing
            ? null
            : new(
                ActionKind.RepairFallback,
                new AddFallback { Dependency = evaluation.Dependency.Model, Fallback = repaired },
                moves ? context.Costs.AddFallbackEngineerDays : context.Costs.RepairFallbackEngineerDays,
                () => (
                    moves ? $"Move the fallback to {other.Known.Model.Reference}" : $"Let the fallback {existing.Model} take over by itself on \"model not found\"",
                    $"The fallback {existing.Model} covers {cover.Cover:P0} as it is{Faults(existing, cover, moves)}."),
                moves ? other.Known.Model.Reference : null,
                moves ? other : null);
    }

    private static string Faults(Fallback existing, FallbackCover cover, bool moves) => string.Concat(
        existing.Automatic ? "" : "; a person has to switch to it",
        cover.Triggers ? "" : "; it is not known to take over on \"model not found\"",
        cover.SameClock ? "; it runs on the same clock" : "",
        moves && !cover.SameClock ? $"; it is only {cover.AliveProbability:P0} likely to answer over the horizon" : "");

    private static Fallback Counting(ModelOutlook other) =>
        new() { Model = other.Known.Model.Reference, Automatic = true, TriggersOnModelNotFound = true };
}
