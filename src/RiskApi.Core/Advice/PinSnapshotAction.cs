using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

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
                new(() => (
                    $"Name the snapshot {snapshot} in place of {evaluation.Dependency.Model}",
                    context.Scoring.Outlook.SilentChanges.Within(known.Facts.Provider, context.Scoring.HorizonDays).Because)),
                snapshot)
            : null;
}
