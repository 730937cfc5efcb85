using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>What the facts say of fallbacks: one counts only if it takes over on "model not found", is alive, and runs on another clock.</summary>
internal static class FallbackFacts
{
    public static FactLine? Stands(UsedModel model) =>
        model.Stated.Fallback is { } fallback ? model.Open($"{fallback.Model} is to answer instead.", fallback.Model) : null;

    public static FactLine? IsNamed(UsedModel model, ReviewFacts facts) =>
        !model.Matters || model.StoresVectors ? null
        : model.Stated.Fallback is { } fallback ? model.Yes($"{fallback.Model} answers instead.", fallback.Model)
        : model.No($"Nothing answers instead, and its criticality is {Criticality(model, facts)}.");

    public static FactLine? Triggers(UsedModel model) => model.Stated.Fallback switch
    {
        null => null,
        { TriggersOnModelNotFound: true } => model.Yes($"{model.Stated.Fallback.Model} takes over on \"model not found\"."),
        { TriggersOnModelNotFound: false } => model.No($"{model.Stated.Fallback.Model} does not take over on \"model not found\", so it covers no retirement."),
        _ => model.Open($"Nobody has stated whether {model.Stated.Fallback.Model} takes over on \"model not found\"."),
    };

    public static FactLine? IsAutomatic(UsedModel model) =>
        model.Stated.Fallback is not { } fallback || model.Scored.Usage.Criticality != Usage.Criticality.Critical ? null
            : fallback.Automatic ? model.Yes($"{fallback.Model} takes over by itself.")
            : model.No($"A person has to switch to {fallback.Model}.");

    public static FactLine? RunsOnAnotherClock(UsedModel model) => model.Scored.Fallback is not { } fallback ? null
        : fallback.Model is null ? model.No($"'{fallback.Requested}' does not mean one model, so it may share the clock.", fallback.Requested)
        : fallback.Model == model.Scored.ScoredAs ? model.No($"{fallback.Requested} is the same model.", fallback.Model)
        : fallback.SameClock ? model.No($"{fallback.Model} has the same provider and maker; the two may go together.", fallback.Model)
        : model.Yes($"{fallback.Model} has another provider or maker.", fallback.Model);

    public static FactLine? OutlastsTheHorizon(UsedModel model) => model.Scored.Fallback is not { } fallback ? null
        : fallback.Model is null ? model.No($"'{fallback.Requested}' does not mean one known model.", fallback.Requested)
        : fallback.Status == ModelStatus.Retired ? model.No($"{fallback.Model} has stopped answering.", Facts(fallback))
        : fallback.Status == ModelStatus.Deprecated ? model.No($"{fallback.Model} is under notice itself{On(fallback.RetiresOn)}.", Facts(fallback))
        : fallback.AliveProbability < 0.5 ? model.No(
            $"{fallback.Model} is only {fallback.AliveProbability:P0} likely to answer until the end of the horizon.", Facts(fallback))
        : model.Yes($"{fallback.Model} is {fallback.AliveProbability:P0} likely to answer until the end of the horizon.", Facts(fallback));

    private static string Facts(FallbackAssessment fallback) => $"{fallback.Model} {fallback.Status} {fallback.RetiresOn}";

    private static string On(PartialDate? date) => date is { } day ? $", until {day}" : "";

    private static string Criticality(UsedModel model, ReviewFacts facts)
    {
        var word = model.Scored.Usage.Criticality == Usage.Criticality.Critical ? "critical" : "high";
        return model.Stated.Criticality is not null ? word
            : facts.Project.Criticality is not null ? $"the project's, {word}"
            : $"taken as {word}, since nobody has stated it";
    }
}
