using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Scoring;

/// <summary>A model that can take over from the one in use, and what that makes better and worse.</summary>
/// <remarks>No member is required, so that what older assessments kept of a replacement can be read.</remarks>
public sealed record Offer
{
    /// <summary>Its reference.</summary>
    /// <example>openai/gpt-4.1-2025-04-14</example>
    public string Model { get; init; } = "";

    /// <summary>How it relates to the model in use; offers come in this order.</summary>
    public OfferRelation Relation { get; init; }

    /// <summary>Why it is offered, in a sentence.</summary>
    public string Because { get; init; } = "";

    /// <summary>What gets better.</summary>
    public IReadOnlyList<string> Better { get => field ?? []; init; }

    /// <summary>What gets worse, or is not on record.</summary>
    public IReadOnlyList<string> Worse { get => field ?? []; init; }

    /// <summary>Whether the vendor names it as the replacement.</summary>
    public bool RecommendedByVendor { get; init; }

    /// <summary>Whether it has the provider and the maker of the model in use, so that one decision can end both.</summary>
    public bool SameClock { get; init; }

    /// <summary>The probability that it stops answering within the horizon itself, 0 to 1.</summary>
    public double Likelihood { get; init; }

    /// <summary>Its own early estimate.</summary>
    public DateOnly RetiresOnP10 { get; init; }

    /// <summary>The day by which it has stopped with a probability of 50 %.</summary>
    public DateOnly RetiresOnP50 { get; init; }

    /// <summary>What it does.</summary>
    public ModelKind Kind { get; init; }

    /// <summary>How large it is; null where not on record.</summary>
    public SizeClass? SizeClass { get; init; }

    /// <summary>Its rating in blind comparisons of texts (LMArena); null where nobody measured it.</summary>
    public double? TextElo { get; init; }

    /// <summary>Its context window in tokens; null where not on record.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>Its list price of input; null where not on record.</summary>
    public decimal? InputUsdPerMillionTokens { get; init; }

    /// <summary>Its list price of output; null where not on record.</summary>
    public decimal? OutputUsdPerMillionTokens { get; init; }

    /// <summary>How many times today's bill it costs, at the dependency's volumes, or at three tokens in for one out; null where a price is not on record.</summary>
    public double? TimesTheBill { get; init; }

    /// <summary>What it changes in the monthly bill at the dependency's volumes; null where a price or a volume is not known.</summary>
    public decimal? UsdPerMonthChange { get; init; }

    /// <summary>What stored assessments of earlier methods tell besides; kept as it stands.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Earlier { get; set; }
}

/// <summary>How an offered model relates to the one in use, the nearest first.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<OfferRelation>))]
public enum OfferRelation
{
    /// <summary>The vendor names it as the replacement.</summary>
    Recommended,

    /// <summary>A later one of the same line and size at the same provider.</summary>
    Successor,

    /// <summary>The same weights at another provider.</summary>
    SameWeights,

    /// <summary>Another one of the same size at the same provider.</summary>
    SameProvider,

    /// <summary>At another provider.</summary>
    Elsewhere,
}
