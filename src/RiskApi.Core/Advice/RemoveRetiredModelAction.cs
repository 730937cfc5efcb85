using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Removes the last caller of a model that has stopped.</summary>
internal static class RemoveRetiredModelAction
{
    private const double LeastEngineerDays = 0.5;

    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext _) =>
        evaluation.Resolution.Known is { Status: ModelStatus.Retired } retired
            ? new(
                ActionKind.RemoveRetiredModel,
                new DropDependency { Dependency = evaluation.Dependency.Model },
                Math.Max(LeastEngineerDays, evaluation.Migration.CodeEngineerDays),
                () => (
                    $"Remove the last caller of {retired.Facts.Reference}",
                    "It has stopped answering; code that still calls it fails, or is dead."))
            : null;
}
