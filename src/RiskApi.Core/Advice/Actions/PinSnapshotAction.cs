using RiskApi.Catalog;
using RiskApi.Scenarios.Changes;
using RiskApi.Scoring;

namespace RiskApi.Advice.Actions;

/// <summary>
/// Names a snapshot instead of a name that can be moved. It takes no points off: silent change is not part of the score. A snapshot that
/// is itself under notice is not worth the work.
/// </summary>
internal static class PinSnapshotAction
{
    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Resolution.Known is { Status: not (ModelStatus.Deprecated or ModelStatus.Retired or ModelStatus.Unknown) } known
        && PinSnapshot.SnapshotOf(evaluation) is { } snapshot
            ? new(
                ActionKind.PinSnapshot,
                new PinSnapshot { Dependency = evaluation.Dependency.Model },
                context.Costs.PinSnapshotEngineerDays,
                () => ($"Pin {snapshot}", context.Scoring.Outlook.SilentChanges.Within(known.Model.Provider, context.Scoring.HorizonDays).Because),
                snapshot)
            : null;
}
