using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Models side by side for one use.</summary>
/// <param name="InUse">The model string that the dependency calls, from which a move would start.</param>
/// <param name="AsOf">The as-of date: the answer holds what was known on it.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="CatalogVersion">The digest of the catalog behind it.</param>
/// <param name="Models">The models, in the order given.</param>
public sealed record ModelComparison(string InUse, DateOnly AsOf, int HorizonDays, string CatalogVersion, IReadOnlyList<ComparedModel> Models);

/// <summary>One model of a comparison.</summary>
public sealed record ComparedModel
{
    /// <summary>The model string as it was given.</summary>
    public required string Requested { get; init; }

    /// <summary>How the string was matched.</summary>
    public required MatchKind Match { get; init; }

    /// <summary>The match in a sentence.</summary>
    public required string MatchBecause { get; init; }

    /// <summary>The model's reference; null where no single model fits.</summary>
    public string? Model { get; init; }

    /// <summary>Who trained it.</summary>
    public string? Maker { get; init; }

    /// <summary>Where it stands, in a sentence; null where no single model fits.</summary>
    public string? Summary { get; init; }

    /// <summary>Where it stands at the as-of date.</summary>
    public required ModelStatus Status { get; init; }

    /// <summary>For how many days it is safe to rely on.</summary>
    public required SafeDays SafeForDays { get; init; }

    /// <summary>Its life as known; null where no single model fits.</summary>
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>When it will stop.</summary>
    public required ForecastSummary Forecast { get; init; }

    /// <summary>What it takes, gives and can do; null where no single model fits.</summary>
    public ModelCapabilities? Capabilities { get; init; }

    /// <summary>Its context window in tokens; null where not on record.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>Its rating in blind comparisons of texts (LMArena), as published by the as-of date; null where nobody had measured it.</summary>
    public double? TextElo { get; init; }

    /// <summary>Its list price of input; null where not on record.</summary>
    public decimal? InputUsdPerMillionTokens { get; init; }

    /// <summary>Its list price of output; null where not on record.</summary>
    public decimal? OutputUsdPerMillionTokens { get; init; }

    /// <summary>What it costs per month at the volumes of the use, in US dollars; null where a price or a volume is not known.</summary>
    public decimal? UsdPerMonth { get; init; }

    /// <summary>The score of the dependency, were it this model that it calls.</summary>
    public required double Score { get; init; }

    /// <summary>What moving there takes; null for the model in use, and where either is not catalogued.</summary>
    public Move? Move { get; init; }
}

/// <summary>What moving from the model in use to another one takes and changes.</summary>
/// <param name="Fits">Whether it fulfils every condition of an offer.</param>
/// <param name="FitsNotBecause">The first condition that it does not fulfil; null where it fits.</param>
/// <param name="Relation">How it relates to the model in use.</param>
/// <param name="Better">What gets better.</param>
/// <param name="Worse">What gets worse, or is not on record.</param>
/// <param name="TimesTheBill">How many times today's bill it costs; null where a price is not on record.</param>
/// <param name="EngineerDays">The work, in engineer-days.</param>
/// <param name="LeadTimeDays">Calendar days from decision to production, at the median.</param>
/// <param name="ReEmbeddingUsd">The bill of embedding stored items again, in US dollars; null where there is none, or no price is on record.</param>
public sealed record Move(
    bool Fits,
    string? FitsNotBecause,
    OfferRelation Relation,
    IReadOnlyList<string> Better,
    IReadOnlyList<string> Worse,
    double? TimesTheBill,
    double EngineerDays,
    int LeadTimeDays,
    decimal? ReEmbeddingUsd);
