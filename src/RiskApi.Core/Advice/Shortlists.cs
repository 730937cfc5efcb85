using System.Collections.Concurrent;
using RiskApi.Catalog;
using RiskApi.Forecast;

namespace RiskApi.Advice;

/// <summary>The models that could stand in for another, best first, as far as that does not depend on the project.</summary>
/// <remarks>
/// A replacement is generally available, not under notice, the newest of its line at its provider, of the same purpose and
/// with at least the same context. The vendor's own recommendation comes first, then the same provider, succession line and maker, then the newest.
/// A fallback runs on another clock, another provider and another maker; a maker's own API comes first, then what is
/// likely to stay, young, of a line with a past, and close in price.
/// </remarks>
internal sealed class Shortlists(Outlook outlook)
{
    private const int Longest = 8;
    private const int ComparisonHorizonDays = 365;
    private const double PenaltyPerYearOfAge = 0.25;
    private const double PenaltyPerDoubledPrice = 0.05;
    private const double PenaltyForUnknownPrice = 0.25;
    private const double PenaltyForALineOfOne = 0.5;

    private readonly ConcurrentDictionary<string, Replacement[]> _replacements = new();
    private readonly ConcurrentDictionary<string, ModelOutlook[]> _fallbacks = new();
    private readonly Lazy<ILookup<ModelKind, KnownModel>> _offered = new(() => NewestOfTheirLines(outlook.Known).ToLookup(model => Purpose(model.Model.Kind)));
    private readonly Lazy<HashSet<(string Provider, string Line)>> _linesWithPast = new(() => LinesWithPast(outlook.Known));

    /// <summary>Models to migrate to.</summary>
    public Replacement[] Replacements(KnownModel model) => _replacements.GetOrAdd(model.Model.Reference, _ => FindReplacements(model));

    /// <summary>Models to fall back on.</summary>
    public ModelOutlook[] Fallbacks(KnownModel model) => _fallbacks.GetOrAdd(model.Model.Reference, _ => FindFallbacks(model));

    private Replacement[] FindReplacements(KnownModel model)
    {
        KnownModel[] recommended = [.. Recommended(model).Where(other => other.Status == ModelStatus.Active && HasRoomFor(other, model))];
        return
        [
            .. recommended.Concat(Offered(model).Except(recommended))
                .OrderByDescending(recommended.Contains)
                .ThenByDescending(other => other.Model.Provider == model.Model.Provider)
                .ThenByDescending(other => other.Model.Line is not null && other.Model.Line == model.Model.Line)
                .ThenByDescending(other => other.Model.Maker == model.Model.Maker)
                .ThenByDescending(other => other.Lifecycle.ReleasedOn?.Day ?? DateOnly.MinValue)
                .ThenBy(other => other.Model.Reference, StringComparer.Ordinal)
                .Take(Longest)
                .Select(other => new Replacement(outlook.Of(other), recommended.Contains(other))),
        ];
    }

    private ModelOutlook[] FindFallbacks(KnownModel model) =>
    [
        .. Offered(model)
            .Where(other => other.Model.Provider != model.Model.Provider && other.Model.Maker != model.Model.Maker)
            .OrderByDescending(other => IsOwnApi(other.Model))
            .ThenBy(other => outlook.Of(other).Retirement.Within(ComparisonHorizonDays).Probability + AgePenalty(other) + LinePenalty(other.Model) + PricePenalty(other.Model, model.Model))
            .ThenBy(other => other.Model.Reference, StringComparer.Ordinal)
            .Take(Longest)
            .Select(outlook.Of),
    ];

    /// <summary>Models to move to are the newest of their line at their provider: a successor is the best single predictor of a notice.</summary>
    private static IEnumerable<KnownModel> NewestOfTheirLines(CatalogView known) => known.Models
        .Where(model => model.Status == ModelStatus.Active && !known.Catalog.Provider(model.Model.Provider)!.Aggregator)
        .GroupBy(model => (model.Model.Provider, model.Model.Line ?? model.Model.Id))
        .SelectMany(line =>
        {
            var newest = line.Max(model => model.Lifecycle.ReleasedOn?.Day);
            return line.Where(model => newest is null || model.Lifecycle.ReleasedOn?.Day == newest);
        });

    private IEnumerable<KnownModel> Offered(KnownModel model) => _offered.Value[Purpose(model.Model.Kind)].Where(other => HasRoomFor(other, model));

    /// <summary>The models that the vendor names, as the provider's own.</summary>
    private IEnumerable<KnownModel> Recommended(KnownModel model) => model.Lifecycle.Replacements
        .Select(name => outlook.Resolve($"{model.Model.Provider}/{name}").Known)
        .OfType<KnownModel>()
        .Where(other => other.Model.Provider == model.Model.Provider);

    private static bool HasRoomFor(KnownModel other, KnownModel model) =>
        !ReferenceEquals(other, model)
        && (model.Model.ContextTokens is null || other.Model.ContextTokens is null || other.Model.ContextTokens >= model.Model.ContextTokens);

    private bool IsOwnApi(Model model) => outlook.Known.Catalog.Provider(model.Provider)!.FirstPartyMakers.Contains(model.Maker);

    /// <summary>Kinds that can take each other's work.</summary>
    private static ModelKind Purpose(ModelKind kind) => kind is ModelKind.Completion or ModelKind.Reasoning ? ModelKind.Chat : kind;

    /// <summary>The pace of a class does not see it, but an older model is likelier to be superseded.</summary>
    private static double AgePenalty(KnownModel model) => PenaltyPerYearOfAge * (model.Lifecycle.AgeDays ?? 365) / 365;

    /// <summary>A model without a line behind it is a first attempt, or made for a few customers.</summary>
    private double LinePenalty(Model model) =>
        model.Line is not null && _linesWithPast.Value.Contains((model.Provider, model.Line)) ? 0 : PenaltyForALineOfOne;

    private static HashSet<(string Provider, string Line)> LinesWithPast(CatalogView known) =>
    [
        .. known.Models
            .Where(model => model.Model.Line is not null)
            .GroupBy(model => (model.Model.Provider, model.Model.Line!))
            .Where(line => line.Skip(1).Any())
            .Select(line => line.Key),
    ];

    private static double PricePenalty(Model one, Model other) =>
        one.InputUsdPerMillionTokens is > 0 and var price && other.InputUsdPerMillionTokens is > 0 and var otherPrice
            ? PenaltyPerDoubledPrice * Math.Abs(Math.Log2((double)(price / otherPrice)))
            : PenaltyForUnknownPrice;
}
