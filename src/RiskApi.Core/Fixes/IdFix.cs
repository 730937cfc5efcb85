using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Fixes;

/// <summary>What to write in place of the id of a model that ends, where that takes no choice: the one model that its vendor names instead.</summary>
/// <param name="Old">The id.</param>
/// <param name="New">The id of the other model at the same provider.</param>
public sealed record IdFix(string Old, string New)
{
    /// <summary>Whether a model is to be left at all: it, or the one of several that fit which goes first, has stopped or is under notice.</summary>
    /// <param name="scored">The dependency on it.</param>
    public static bool IsCalledFor(DependencyAssessment scored) => scored.Status is ModelStatus.Retired or ModelStatus.Deprecated
        || scored is { Match: MatchKind.Ambiguous, Forecast.Basis: ForecastBasis.Retired or ForecastBasis.Announced };

    /// <summary>The replacement for a dependency; null where one has to choose.</summary>
    /// <param name="scored">The dependency, on a model that is to be left.</param>
    public static IdFix? Of(DependencyAssessment scored) => WhyNot(scored) is null ? new(scored.Model!, IdOf(scored.Replacements[0], scored)) : null;

    /// <summary>Why one has to choose, in a sentence; null where there is nothing to choose.</summary>
    /// <param name="scored">The dependency, on a model that is to be left.</param>
    public static string? WhyNot(DependencyAssessment scored) =>
        scored.Match is MatchKind.Ambiguous ? scored.MatchBecause
        : scored.Match is MatchKind.Deployment or MatchKind.FineTune ? $"{scored.Requested} is a name of your own, and no id of a vendor."
        : scored.Lifecycle?.Replacements is not [_, ..] named ? $"The vendor of {scored.Requested} names no replacement.{Offered(scored)}"
        : named.Count > 1 ? $"The vendor of {scored.Requested} names {named.Count} replacements, and not one: {string.Join(", ", named)}."
        : scored.Replacements is not [var one] ? $"The replacement that the vendor of {scored.Requested} names, {named[0]}, is on no record.{Offered(scored)}"
        : one.Status is ModelStatus.Retired or ModelStatus.Deprecated
            ? $"The one replacement of {scored.Requested}, {one.Model}, {(one.Status == ModelStatus.Retired ? "has stopped itself" : "is under notice itself")}.{Offered(scored)}"
        : null;

    /// <summary>What stands in place of a name in source: the id alone is replaced, and a provider before it stays.</summary>
    /// <param name="written">The name as it is written.</param>
    /// <returns>The new text; null where the name is not the id exactly, such as an alias.</returns>
    public string? InPlaceOf(string written) =>
        written == Old ? New
        : written.EndsWith($"/{Old}", StringComparison.Ordinal) ? written[..^Old.Length] + New
        : null;

    private static string IdOf(ReplacementState one, DependencyAssessment scored) => one.Model[(scored.Provider!.Length + 1)..];

    private static string Offered(DependencyAssessment scored) => scored.Offers is [var best, ..] ? $" Of those on record, {best.Model} would take over." : "";
}
