using System.Collections.Concurrent;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>The models that could take over from another, whoever uses it, in the order in which they are offered.</summary>
internal sealed class Shortlists(Outlook outlook)
{
    /// <summary>What may have gone since anybody looked is not offered.</summary>
    private const double MostGoneProbability = 0.15;

    /// <summary>What the vendor itself names is there, unless much speaks against it.</summary>
    private const double MostGoneOfNamed = 0.5;

    private const int MostPerRelation = 12;

    private readonly Lazy<Market> _market = new(() => new Market(outlook));
    private readonly ConcurrentDictionary<string, Shortlist> _kept = new();

    /// <summary>The shortlist of a model; made once.</summary>
    public Shortlist Of(KnownModel model) =>
        _kept.GetOrAdd(model.Facts.Reference, static (_, from) => from.Lists.Make(from.Model), (Lists: this, Model: model));

    /// <summary>One model as a candidate for another one's place, whoever asks, with the first condition that rules it out.</summary>
    public (Candidate Candidate, Listing For, Condition? RuledOutBy) Judge(KnownModel other, KnownModel model)
    {
        var (to, from) = (_market.Value.Of(other), _market.Value.Of(model));
        var relation = RelationOf(to, from, _market.Value.RecommendedFor(model)) ?? OfferRelation.Elsewhere;
        return (new(to, from, relation), from, Fitness.RuledOutBy(to, from, relation) ?? Doubt(to, relation));
    }

    private Shortlist Make(KnownModel known)
    {
        var model = _market.Value.Of(known);
        var recommended = _market.Value.RecommendedFor(known);
        var (candidates, namedInVain) = (new List<Candidate>(), new List<RuledOut>());
        foreach (var (other, relation, ruledOutBy) in Judged(model, recommended))
        {
            if (ruledOutBy is not { } condition)
            {
                candidates.Add(new(other, model, relation));
            }
            else if (relation == OfferRelation.Recommended)
            {
                namedInVain.Add(new(condition, other, relation));
            }
        }

        // What serves the same trade goes before what serves all.
        if (candidates.Exists(candidate => candidate.Listing.Trade.IsShared(model.Trade)))
        {
            candidates.RemoveAll(candidate => !candidate.Listing.Trade.IsShared(model.Trade));
        }

        var lines = candidates.Where(candidate => candidate.Model.Line is not null).ToLookup(candidate => (candidate.Model.Provider, candidate.Model.Line));
        return new(
            model,
            [
                .. candidates.GroupBy(candidate => candidate.Relation).OrderBy(group => group.Key)
                    .SelectMany(group => InOrder(group, model, recommended)
                        .GroupBy(candidate => candidate.Model.Maker == known.Facts.Maker)
                        .SelectMany(ofOne => ofOne.Take(MostPerRelation)))
                    .Select(candidate => candidate with
                    {
                        SupersededBy =
                        [
                            .. lines[(candidate.Model.Provider, candidate.Model.Line)].Where(candidate.IsSupersededBy).Select(other => other.Model),
                        ],
                    }),
            ],
            [.. namedInVain],
            new(() =>
            [
                .. Judged(model, recommended)
                    .Where(one => one.RuledOutBy is { } condition && (condition != Condition.Function || one.Relation == OfferRelation.Recommended))
                    .Select(one => new RuledOut(one.RuledOutBy!.Value, one.Other, one.Relation)),
            ]),
            [.. recommended.Prepend(known.Facts).SelectMany(model => model.ExternalReplacements).Distinct()]);
    }

    /// <summary>All that somebody would think of in a model's place, in the order of the catalog, each with the first condition that rules it out.</summary>
    private IEnumerable<(Listing Other, OfferRelation Relation, Condition? RuledOutBy)> Judged(Listing model, IReadOnlyList<Model> recommended)
    {
        foreach (var other in _market.Value.Listings)
        {
            if (!ReferenceEquals(other.Model, model.Model) && RelationOf(other, model, recommended) is { } relation)
            {
                yield return (other, relation, Fitness.RuledOutBy(other, model, relation) ?? Doubt(other, relation));
            }
        }
    }

    private static Condition? Doubt(Listing other, OfferRelation relation) =>
        other.Outlook.Retirement.ProbabilityWithin(0) > (relation == OfferRelation.Recommended ? MostGoneOfNamed : MostGoneProbability)
            ? Condition.Notice : null;

    /// <summary>Null where nobody would think of it: an aggregator's offer or a price class from outside.</summary>
    private static OfferRelation? RelationOf(Listing other, Listing model, IReadOnlyList<Model> recommended)
    {
        var isHere = other.Model.Provider == model.Model.Provider;
        return recommended.Contains(other.Model) ? OfferRelation.Recommended
            : other.PriceClass != model.PriceClass ? null
            : isHere && Fitness.IsSameLine(other.Model, model.Model) ? OfferRelation.Successor
            : isHere ? OfferRelation.SameProvider
            : other.Provider.Playground || other.Provider.IsPrivate ? null
            : other.Provider.Aggregator && !IsIndependent(model) ? null
            : other.Weights.IsSameAs(model.Weights) ? OfferRelation.SameWeights
            : other.Provider.Aggregator ? null
            : OfferRelation.Elsewhere;
    }

    /// <summary>Whether an aggregator's copy can outlive it: closed weights go everywhere with their maker's decision, once that is made.</summary>
    private static bool IsIndependent(Listing model) =>
        model.Model.Capabilities.OpenWeights == true
        || (model.Known.Status is ModelStatus.Active or ModelStatus.Preview && model.Known.Lifecycle is { RetiresOn: null, TentativeOn: null });

    private static IEnumerable<Candidate> InOrder(
        IGrouping<OfferRelation, Candidate> candidates, Listing model, IReadOnlyList<Model> recommended) => candidates.Key switch
        {
            OfferRelation.Recommended => candidates
                .OrderByDescending(candidate => candidate.Listing.Trade == model.Trade)
                .ThenBy(candidate => Position(recommended, candidate.Listing.Model)),
            OfferRelation.SameWeights => candidates
                .OrderByDescending(candidate => candidate.Listing.IsMakersOwn)
                .ThenBy(candidate => candidate.Listing.Provider.Aggregator)
                .ThenBy(candidate => candidate.Listing.Prices.AreUnknown)
                .ThenBy(candidate => candidate.Listing.Model.Reference, StringComparer.Ordinal),
            OfferRelation.Successor => candidates
                .OrderBy(candidate => IsHearsay(candidate.Listing, model))
                .ThenBy(candidate => Dearness(candidate.Listing, model))
                .ThenByDescending(candidate => candidate.Listing.FirstReleasedOn)
                .ThenBy(candidate => candidate.Listing.Model.Reference, StringComparer.Ordinal),
            OfferRelation.SameProvider => candidates
                .OrderByDescending(candidate => candidate.Listing.Model.Maker == model.Model.Maker)
                .ThenBy(candidate => candidate.Listing.Model.Capabilities.SizeClass != model.Model.Capabilities.SizeClass)
                .ThenBy(candidate => Dearness(candidate.Listing, model))
                .ThenByDescending(candidate => candidate.Listing.FirstReleasedOn)
                .ThenBy(candidate => candidate.Listing.Model.Reference, StringComparer.Ordinal),
            _ => candidates
                .OrderByDescending(candidate => candidate.Listing.Model.Maker == model.Model.Maker)
                .ThenBy(candidate => candidate.Listing.Model.Capabilities.SizeClass != model.Model.Capabilities.SizeClass)
                .ThenBy(candidate => Dearness(candidate.Listing, model))
                .ThenByDescending(candidate => candidate.Listing.IsMakersOwn)
                .ThenByDescending(candidate => candidate.Listing.TextElo ?? 0)
                .ThenBy(candidate => candidate.Listing.Model.Reference, StringComparer.Ordinal),
        };

    /// <summary>0 at up to twice the price, 1 where that is not on record, 2 at more.</summary>
    private static int Dearness(Listing other, Listing model) =>
        other.Prices.TimesTheBillOf(model.PricesToday, Choosing.AnyVolume) is not { } times ? 1 : times <= Choosing.FairTimes ? 0 : 2;

    /// <summary>A name on an aggregator's list of which nothing else is on record.</summary>
    private static bool IsHearsay(Listing other, Listing model) =>
        other.Provider.Aggregator && other.Model.Capabilities.Features.Count == 0 && model.Model.Capabilities.Features.Count > 0;

    private static int Position(IReadOnlyList<Model> models, Model model)
    {
        var position = 0;
        while (position < models.Count && models[position] != model)
        {
            position++;
        }

        return position;
    }
}
