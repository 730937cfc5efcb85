using RiskApi.Catalog;

namespace RiskApi.Resolution;

/// <summary>The answers for strings that name no single model.</summary>
internal static class Unresolved
{
    public static ModelResolution Ambiguous(string requested, IReadOnlyList<KnownModel> candidates, string why) =>
        new(requested, MatchKind.Ambiguous, null, candidates, false, $"'{requested}' fits {candidates.Count} models: {why}.");

    public static ModelResolution Unknown(string requested, Provider? provider) =>
        new(requested, MatchKind.Unknown, null, [], false, provider is null
            ? $"No catalogued model fits '{requested}'."
            : $"The catalog holds no model of {provider.Name} that fits '{requested}'.");

    public static ModelResolution NotYetReleased(string requested, Model model, DateOnly asOf) =>
        new(requested, MatchKind.Unknown, null, [], false, model.RecordedOn > asOf ? $"{model.Reference} is on record since {model.RecordedOn:yyyy-MM-dd}, after {asOf:yyyy-MM-dd}."
            : model.ReleasedOn is null ? $"{model.Reference} was not on record on {asOf:yyyy-MM-dd}."
            : $"{model.Reference} was released on {model.ReleasedOn}, after {asOf:yyyy-MM-dd}.");
}
