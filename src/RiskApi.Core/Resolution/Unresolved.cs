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
        new(requested, MatchKind.Unknown, null, [], false, $"{model.Reference} was released on {model.ReleasedOn}, after {asOf:yyyy-MM-dd}.");
}
