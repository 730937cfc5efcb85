using RiskApi.Catalog;
using RiskApi.Scoring;

namespace RiskApi.Advice.Actions;

/// <summary>
/// Names a snapshot instead of a name that can be moved. It takes no points off: silent change is not part of the score. A snapshot that
/// is itself under notice is not worth the work.
/// </summary>
internal static class PinSnapshotAction
{
    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (evaluation.Resolution is not { CanMove: true, Known: { } known }
            || known.Status is ModelStatus.Deprecated or ModelStatus.Retired or ModelStatus.Unknown
            || Snapshot(known.Model) is not { } snapshot)
        {
            return null;
        }

        var reference = $"{known.Model.Provider}/{snapshot}";
        return new(
            ActionKind.PinSnapshot,
            evaluation.Dependency with { Model = reference },
            context.Costs.PinSnapshotEngineerDays,
            () => ($"Pin {reference}", context.Scoring.Outlook.SilentChanges.Within(known.Model.Provider, context.Scoring.HorizonDays).Because),
            reference);
    }

    /// <summary>The id that stays: the model's own, or where that one moves too, its dated alias.</summary>
    private static string? Snapshot(Model model) =>
        !model.Moving ? model.Id
        : model.Aliases is [var dated, ..] ? dated
        : null;
}
