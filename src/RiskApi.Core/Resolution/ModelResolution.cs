using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>What a model string means, and how that was found out.</summary>
/// <param name="Requested">The string as it was given.</param>
/// <param name="Match">How it was matched.</param>
/// <param name="Known">The model as known on the as-of date; null where ambiguous or unknown.</param>
/// <param name="Candidates">The models that fit equally well, where ambiguous; where open weights are taken as self-hosted, those of hosts; else empty.</param>
/// <param name="CanMove">Whether the name can be pointed at other weights without notice.</param>
/// <param name="Because">The finding in a sentence.</param>
public sealed record ModelResolution(
    string Requested,
    MatchKind Match,
    KnownModel? Known,
    IReadOnlyList<KnownModel> Candidates,
    bool CanMove,
    string Because)
{
    /// <summary>Whether weights are taken as run by the organisation itself because nothing names a host, and not because somebody said so.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>The provider that the name tells, where its model is on no record; null otherwise.</summary>
    public Provider? Provider { get; init; }

    /// <summary>The override that maps the name to the model; null where the name is read by the record.</summary>
    public AppliedOverride? MappedBy { get; init; }

    /// <summary>The answer for weights that the organisation runs itself.</summary>
    /// <param name="requested">The string as it was given.</param>
    public static ModelResolution SelfHosted(string requested) => new(
        requested, MatchKind.SelfHosted, null, [], false, "These weights are run by the organisation itself, so that no provider can retire them.");

    /// <summary>The models that it names: the one, or those that fit.</summary>
    internal IReadOnlyList<KnownModel> Models => Known is { } one ? [one] : Candidates;

    /// <summary>The finding for a string that is not how the provider itself spells the id.</summary>
    internal ModelResolution AsOtherSpelling(Provider provider) => this is { Match: MatchKind.Exact, Known: { } one }
        ? this with { Match = MatchKind.Normalized, Because = $"{provider.Name} calls it '{one.Facts.Id}'." }
        : this;

    /// <summary>The finding with a sentence more.</summary>
    internal ModelResolution Saying(string more) => this with { Because = $"{Because} {more}" };

    /// <summary>The finding with why the provider was chosen, where one was.</summary>
    internal ModelResolution Since(string why) => Models is [] ? this : Saying(why);
}

/// <summary>The answers for strings that name no single model.</summary>
internal static class Unresolved
{
    public static ModelResolution Ambiguous(string requested, IReadOnlyList<KnownModel> candidates, string why) =>
        new(requested, MatchKind.Ambiguous, null, candidates, false, $"'{requested}' fits {candidates.Count} model{(candidates.Count == 1 ? "" : "s")}: {why}.");

    /// <summary>The answer for weights under their public name, where nothing says who runs them.</summary>
    public static ModelResolution OpenWeights(string requested, IReadOnlyList<KnownModel> hosted) => new(
        requested,
        MatchKind.SelfHosted,
        null,
        hosted,
        false,
        "The public name of open weights, and nothing names a host: taken as run by the organisation itself, so that no provider can retire them."
            + (hosted is [] ? "" : $" Where a provider is called, write it before the name, as in {hosted[0].Facts.Reference}."))
    {
        IsAssumed = true,
    };

    public static ModelResolution Unknown(string requested, Provider? provider) =>
        new(
            requested,
            MatchKind.Unknown,
            null,
            [],
            false,
            provider is null ? $"No catalogued model fits '{requested}'." : $"The catalog holds no model of {provider.Name} that fits '{requested}'.")
        {
            Provider = provider,
        };

    public static ModelResolution BehindUnknownPrefix(string requested, string prefix, string id, IReadOnlyList<KnownModel> models) =>
        Unknown(requested, null).Saying(
            $"'{prefix}' is no provider that it knows; '{id}' alone would be {string.Join(" or ", models.Take(3).Select(model => model.Facts.Reference))}.");

    public static ModelResolution NotYetReleased(string requested, Model model, DateOnly asOf) =>
        new(
            requested,
            MatchKind.Unknown,
            null,
            [],
            false,
            model.ReleasedOn is not null ? $"{model.Reference} was released on {model.ReleasedOn}, after {asOf:yyyy-MM-dd}."
                : model.FirstSeenOn is not null ? $"{model.Reference} was first seen on {model.FirstSeenOn}, after {asOf:yyyy-MM-dd}."
                : $"{model.Reference} was not on record on {asOf:yyyy-MM-dd}.");
}
