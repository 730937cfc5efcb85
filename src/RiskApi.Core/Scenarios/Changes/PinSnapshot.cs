using RiskApi.Catalog;
using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Names the snapshot that a movable name means, instead of the name. A name that cannot be moved stays as it is.</summary>
public sealed record PinSnapshot : DependencyChange
{
    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) =>
        SnapshotOf(evaluation) is { } snapshot ? evaluation.Dependency with { Model = snapshot } : evaluation.Dependency;

    /// <summary>The reference that stays: the model's own id, or where that one moves too, its dated alias; null where nothing can move or nothing stays.</summary>
    internal static string? SnapshotOf(DependencyEvaluation evaluation) =>
        evaluation.Resolution is { CanMove: true, Known.Model: { } model } && Id(model) is { } id ? $"{model.Provider}/{id}" : null;

    private static string? Id(Model model) =>
        !model.Moving ? model.Id
        : model.Aliases is [var dated, ..] ? dated
        : null;
}
