using System.Collections.Concurrent;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>The models that could stand in for another, those of the greatest weight in any project first.</summary>
/// <remarks>
/// All are generally available and not under notice. A model to move to is the newest of its line at its provider, or the vendor's
/// recommendation; a fallback runs on another clock, another provider and another maker. <see cref="Weighing"/> chooses among them for one project.
/// </remarks>
internal sealed class Shortlists(Outlook outlook, WeighingConstants weights)
{
    private const int Longest = 12;

    private static readonly Usage.Dependency AnyVolume = new() { Model = "" };

    private readonly ConcurrentDictionary<string, Shortlist> _replacements = new();
    private readonly ConcurrentDictionary<string, Shortlist> _fallbacks = new();
    private readonly Lazy<Offers> _offers = new(() => new Offers(outlook));

    /// <summary>Models to move to.</summary>
    public Shortlist Replacements(KnownModel model) =>
        _replacements.GetOrAdd(model.Facts.Reference, static (_, from) => from.Lists.FindReplacements(from.Model), (Lists: this, Model: model));

    /// <summary>Models to fall back on.</summary>
    public Shortlist Fallbacks(KnownModel model) =>
        _fallbacks.GetOrAdd(model.Facts.Reference, static (_, from) => from.Lists.FindFallbacks(from.Model), (Lists: this, Model: model));

    private Shortlist FindReplacements(KnownModel model)
    {
        Offer[] recommended =
        [
            .. Recommended(model).Distinct().Where(other => Fitness.IsFit(other, model, isRecommended: true)).Select(_offers.Value.Of),
        ];
        var others = _offers.Value.NewestOfTheirLines
            .Where(offer => Fitness.IsFit(offer.Known, model, isRecommended: false) && !recommended.Any(one => one.Known == offer.Known));

        return Shorten(model, isOfFallbacks: false, recommended
            .Select(offer => ToMoveTo(offer, model, isRecommended: true))
            .Concat(others.Select(offer => ToMoveTo(offer, model, isRecommended: false))));
    }

    private Shortlist FindFallbacks(KnownModel model) => Shorten(
        model,
        isOfFallbacks: true,
        _offers.Value.NewestOfTheirLines
            .Where(offer => offer.Known.Facts.Provider != model.Facts.Provider
                && offer.Known.Facts.Maker != model.Facts.Maker
                && Fitness.IsFit(offer.Known, model, isRecommended: false))
            .Select(offer => ToFallBackOn(offer, model)));

    /// <summary>Shortened by weight, the price at no volumes in particular; then in order of what does not depend on the project.</summary>
    private Shortlist Shorten(KnownModel model, bool isOfFallbacks, IEnumerable<Candidate> candidates)
    {
        var before = _offers.Value.PricesOf(model);
        return new(model.Facts, before, isOfFallbacks,
        [
            .. candidates
                .OrderByDescending(candidate => candidate.Standing + (weights.Price * Weighing.PriceValue(candidate.Prices.TimesTheBillOf(before, AnyVolume))))
                .ThenBy(candidate => candidate.Model.Reference, StringComparer.Ordinal)
                .Take(Longest)
                .OrderByDescending(candidate => candidate.Standing)
                .ThenBy(candidate => candidate.Model.Reference, StringComparer.Ordinal),
        ]);
    }

    private Candidate ToMoveTo(Offer offer, KnownModel model, bool isRecommended)
    {
        var (to, from) = (offer.Known.Facts, model.Facts);
        return Weighed(offer, Values(offer, from) with
        {
            VendorRecommendation = isRecommended ? 1 : 0,
            Provider = to.Provider == from.Provider ? 1 : 0,
            Succession = to.Line is not null && to.Line == from.Line ? 1 : to.Maker == from.Maker ? 0.5 : 0,
        });
    }

    private Candidate ToFallBackOn(Offer offer, KnownModel model) => Weighed(offer, Values(offer, model.Facts) with { OwnApi = offer.OwnApi });

    private static StandingValues Values(Offer offer, Model from) => new()
    {
        Runway = offer.Runway,
        Age = offer.Age,
        LineRecord = offer.LineRecord,
        Kind = offer.Known.Facts.Kind == from.Kind ? 0 : -1,
        Context = offer.Known.Facts.ContextTokens is null && from.ContextTokens is not null ? -1 : 0,
    };

    private Candidate Weighed(Offer offer, StandingValues values) => new(offer.Outlook, values, values.Weigh(weights), offer.Prices);

    /// <summary>The models that the vendor names.</summary>
    private IEnumerable<KnownModel> Recommended(KnownModel model) => outlook.Of(model).Recommended.Select(outlook.Known.Find).OfType<KnownModel>();
}

/// <summary>The models that could stand in for one.</summary>
/// <param name="For">The model that they could stand in for.</param>
/// <param name="Prices">Its prices.</param>
/// <param name="IsOfFallbacks">Whether they are to fall back on, and not to move to.</param>
/// <param name="Candidates">They, those of the greatest standing weight first.</param>
internal sealed record Shortlist(Model For, Prices Prices, bool IsOfFallbacks, Candidate[] Candidates);
