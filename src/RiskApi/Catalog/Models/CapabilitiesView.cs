using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Catalog.Models;

/// <summary>What a model takes, gives and can do, as far as is on record; what is empty or null is unknown, never "no".</summary>
/// <param name="Inputs">What it takes.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="OutputsFollowFromKind">Whether no source says what it gives, and its kind tells it.</param>
/// <param name="Features">What it is known to have.</param>
/// <param name="Lacks">What it is known not to have.</param>
/// <param name="OpenWeights">Whether its weights can be had.</param>
/// <param name="ContextTokens">Context window in tokens.</param>
/// <param name="MaximumOutputTokens">The longest answer in tokens.</param>
/// <param name="VectorDimensions">Dimensions of its vectors.</param>
/// <param name="KnowledgeEndsOn">What it was trained on ends here.</param>
/// <param name="SizeClass">How large it is among the models of its vendor.</param>
/// <param name="SizeClassBecause">The words that the size class follows from.</param>
/// <param name="Generation">The rank of its version in its line, from 1.</param>
/// <param name="Prices">What it costs.</param>
/// <param name="TextElo">Its best rating in blind comparisons of texts (LMArena) by the as-of date.</param>
internal sealed record CapabilitiesView(
    IReadOnlyList<Modality> Inputs,
    IReadOnlyList<Modality> Outputs,
    bool OutputsFollowFromKind,
    IReadOnlyList<ModelFeature> Features,
    IReadOnlyList<ModelFeature> Lacks,
    bool? OpenWeights,
    int? ContextTokens,
    int? MaximumOutputTokens,
    int? VectorDimensions,
    PartialDate? KnowledgeEndsOn,
    SizeClass? SizeClass,
    string? SizeClassBecause,
    int? Generation,
    PricesView Prices,
    double? TextElo)
{
    /// <summary>How able it was found by the as-of date, by whom and when; null in lists.</summary>
    public IReadOnlyList<AbilityMeasure>? Abilities { get; init; }

    /// <summary>Where these facts were read, where not in the sources of its life; null in lists.</summary>
    public IReadOnlyList<CapabilitySource>? Sources { get; init; }

    /// <summary>What other sources had said differently by the as-of date; null in lists.</summary>
    public IReadOnlyList<CapabilityDisagreement>? Disagreements { get; init; }

    /// <summary>The short form, for lists.</summary>
    public static CapabilitiesView Short(KnownModel known, DateOnly asOf)
    {
        var said = known.Facts.Capabilities;
        return new(
            said.Inputs,
            said.Outputs,
            said.OutputsFollowFromKind,
            said.Features,
            said.Lacks,
            said.OpenWeights,
            known.ContextTokens,
            said.MaximumOutputTokens,
            said.VectorDimensions,
            said.KnowledgeEndsOn,
            said.SizeClass,
            said.SizeClassBecause,
            said.Generation,
            new(known.Price.InputUsdPerMillionTokens, known.Price.OutputUsdPerMillionTokens, said.CachedInputUsdPerMillionTokens),
            said.AsOf(asOf).TextElo);
    }

    /// <summary>The whole, for a single model.</summary>
    public static CapabilitiesView Whole(KnownModel known, DateOnly asOf)
    {
        var said = known.Facts.Capabilities.AsOf(asOf);
        return Short(known, asOf) with { Abilities = said.Abilities, Sources = said.Sources, Disagreements = said.Disagreements };
    }
}

/// <summary>List prices in US dollars per million tokens, 0 or more; null where not on record.</summary>
/// <param name="InputUsdPerMillionTokens">Of input.</param>
/// <param name="OutputUsdPerMillionTokens">Of output.</param>
/// <param name="CachedInputUsdPerMillionTokens">Of input that was cached.</param>
internal sealed record PricesView(decimal? InputUsdPerMillionTokens, decimal? OutputUsdPerMillionTokens, decimal? CachedInputUsdPerMillionTokens);
