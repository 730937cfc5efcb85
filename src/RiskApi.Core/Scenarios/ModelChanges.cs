using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Scenarios;

/// <summary>Supposes that the vendor announces, on the as-of date, that a model stops answering on a day. A date that is published already gives way to it.</summary>
/// <remarks>The forecast is not fitted again: the model is forecast by the method as it stands, from the supposed facts.</remarks>
public sealed record AnnounceRetirement : Change
{
    /// <summary>The model, in any form that means a single one; a name that can be moved means its snapshot.</summary>
    /// <example>openai/gpt-4.1-2025-04-14</example>
    public required string Model { get; init; }

    /// <summary>The day on which it stops answering; the as-of date at the earliest.</summary>
    /// <example>2027-03-01</example>
    public required DateOnly RetiresOn { get; init; }

    internal override ChangeFault? Apply(ScenarioDraft draft)
    {
        var resolution = draft.Outlook.Resolve(Model);
        var asOf = draft.Outlook.AsOf;
        if (resolution.Known is not { } known)
        {
            return new(0, "model", resolution.Candidates is []
                ? $"{resolution.Because} Name a model of the catalog; GET /v1/resolve says how a string is read."
                : $"{resolution.Because} Name one of {string.Join(", ", resolution.Candidates.Select(candidate => candidate.Facts.Reference))}.");
        }

        if (known.Status == ModelStatus.Retired)
        {
            return new(0, "model", $"{known.Facts.Reference} had stopped answering by {asOf:yyyy-MM-dd}; there is nothing left to announce.");
        }

        if (RetiresOn < asOf)
        {
            return new(0, "retiresOn", $"{RetiresOn:yyyy-MM-dd} is before the as-of date, {asOf:yyyy-MM-dd}; give that day or a later one.");
        }

        draft.Suppose(draft.Outlook.Supposing(known.UnderNotice(asOf, RetiresOn)));
        return null;
    }
}

/// <summary>Names the snapshot that a movable name means, instead of the name. A name that cannot be moved stays as it is.</summary>
public sealed record PinSnapshot : DependencyChange
{
    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) =>
        SnapshotOf(evaluation) is { } snapshot ? evaluation.Dependency with { Model = snapshot } : evaluation.Dependency;

    /// <summary>
    /// The reference that stays: the model's own id, or where that one moves too, its dated alias; null where nothing can move or nothing stays.
    /// </summary>
    internal static string? SnapshotOf(DependencyEvaluation evaluation) =>
        evaluation.Resolution is { CanMove: true, Known.Facts: { } model } && Id(model) is { } id ? $"{model.Provider}/{id}" : null;

    private static string? Id(Model model) =>
        !model.Moving ? model.Id
        : model.Aliases is [var dated, ..] ? dated
        : null;
}

/// <summary>Calls another model. A fine-tuned model stays fine-tuned: the tuning is made again on the new one.</summary>
public sealed record ReplaceModel : DependencyChange
{
    /// <summary>The model to call instead, in any form that the resolver reads.</summary>
    /// <example>openai/gpt-4.1-2025-04-14</example>
    public required string To { get; init; }

    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        Model = To,
        FineTuned = evaluation.Dependency.FineTuned ?? (evaluation.Resolution.Match == MatchKind.FineTune ? true : null),
    };
}
