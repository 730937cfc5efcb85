using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>What the facts say of the names that a project calls models by.</summary>
internal static class IdentityFacts
{
    public static FactLine Resolves(UsedModel model) => model.Scored.Match switch
    {
        MatchKind.Unknown => model.No(model.Scored.MatchBecause),
        MatchKind.Ambiguous => model.No(model.Scored.MatchBecause),
        _ => model.Yes($"It means {model.Scored.ScoredAs}."),
    };

    public static FactLine IsPinned(UsedModel model) => model.Scored switch
    {
        { Match: MatchKind.Unknown or MatchKind.Ambiguous } => model.Open("It does not mean one model, so nobody can tell whether it moves."),
        { SilentChange: { } change } => model.No($"{change.Because} Within the horizon the chance is {change.Probability:P0} ({change.Low:P0} to {change.High:P0})."),
        _ => model.Yes("The name stays with its weights."),
    };

    public static FactLine IsNoPreview(UsedModel model) => model.Scored.Status == ModelStatus.Preview
        ? model.No($"It is a preview, {Age(model)}.")
        : model.Yes(model.Scored.Match is MatchKind.Unknown or MatchKind.Ambiguous ? "Nothing says that it is a preview." : "It is not a preview.");

    public static FactLine? FineTune(UsedModel model) =>
        model.Scored.Usage.FineTuned ? model.Open($"It is fine-tuned and ends with its base model, {model.Scored.ScoredAs ?? "which is not known"}.") : null;

    public static FactLine? FineTunedBaseLasts(UsedModel model) =>
        !model.Scored.Usage.FineTuned ? null
        : model.HasEndedOrNotice ? model.No($"{model.End}, and the fine-tune with it.")
        : model.Yes("Its base model has no notice.");

    public static FactLine? StoredVectors(UsedModel model) => model.StoresVectors
        ? model.Open(
            $"{(model.Stated.EmbeddedItems is null ? "An unknown number of items, taken as " : "")}{model.Scored.Usage.EmbeddedItems:N0} items are stored as its vectors, which no other model can read.")
        : null;

    private static string Age(UsedModel model) => model.Scored.Lifecycle?.ReleasedOn is { } released ? $"released on {released}" : "of unknown age";
}
