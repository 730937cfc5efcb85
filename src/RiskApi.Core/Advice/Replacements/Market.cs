using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>The models that answer on a day, each with what choosing among them needs.</summary>
internal sealed class Market
{
    private readonly Outlook _outlook;
    private readonly ILookup<(string Maker, string Stem), (WeightsName Name, DateOnly ReleasedOn)> _releases;
    private readonly ILookup<(string Maker, string Stem), (WeightsName Name, Prices Prices)> _makersPrices;

    public Market(Outlook outlook)
    {
        _outlook = outlook;
        var models = outlook.Known.Models.Where(model => !model.Facts.IsSurface).Select(model => (Known: model, Name: WeightsName.Of(model.Facts))).ToArray();
        _releases = models
            .Where(model => model.Known.Lifecycle.ReleasedOn is not null)
            .ToLookup(model => (model.Name.Maker, model.Name.Stem), model => (model.Name, model.Known.Lifecycle.ReleasedOn!.Value.Day));
        _makersPrices = models
            .Where(model => ProviderOf(model.Known).FirstPartyMakers.Contains(model.Known.Facts.Maker) && !Prices.Of(model.Known).AreUnknown)
            .ToLookup(model => (model.Name.Maker, model.Name.Stem), model => (model.Name, Prices.Of(model.Known) with { AreTheMakers = true }));
        Listings = [.. models.Where(model => IsServed(model.Known)).Select(model => Of(model.Known, model.Name))];
    }

    /// <summary>All that answer, in the order of the catalog.</summary>
    public IReadOnlyList<Listing> Listings { get; }

    public Provider ProviderOf(KnownModel model) => _outlook.Known.Catalog.Provider(model.Facts.Provider)!;

    public Listing Of(KnownModel known) => Of(known, WeightsName.Of(known.Facts));

    /// <summary>What the vendor names instead of a model, best first; what has ended itself stands for what it named in its turn.</summary>
    public IReadOnlyList<Model> RecommendedFor(KnownModel model)
    {
        var (found, seen) = (new List<Model>(), new HashSet<Model>());
        Follow(model);
        return found;

        void Follow(KnownModel one)
        {
            foreach (var named in _outlook.Of(one).Recommended.Where(seen.Add))
            {
                found.Add(named);
                if (_outlook.Known.Find(named) is { Status: ModelStatus.Retired or ModelStatus.Deprecated } going)
                {
                    Follow(going);
                }
            }
        }
    }

    private Listing Of(KnownModel known, WeightsName name) => new(
        _outlook.Of(known), ProviderOf(known), name, FirstReleaseOf(known, name), PricesOf(known, name), known.Facts.Capabilities.TextEloOn(_outlook.AsOf));

    private Prices PricesOf(KnownModel known, WeightsName name) =>
        Prices.ToCome(known, _outlook.AsOf) is { AreUnknown: false } own ? own
            : _makersPrices[(name.Maker, name.Stem)].Where(one => one.Name.IsSameAs(name)).Select(one => one.Prices).FirstOrDefault();

    /// <summary>The day on which anybody first served the weights: a cloud often takes up an old model late.</summary>
    private DateOnly? FirstReleaseOf(KnownModel known, WeightsName name)
    {
        var days = _releases[(name.Maker, name.Stem)].Where(one => one.Name.IsSameAs(name)).Select(one => (DateOnly?)one.ReleasedOn);
        return days.Append(known.Lifecycle.ReleasedOn?.Day).Min();
    }

    /// <summary>A model whose release is on no record shows in the catalog on any day, and may not have been there yet.</summary>
    private bool IsServed(KnownModel model) =>
        model.Status is ModelStatus.Active or ModelStatus.Preview or ModelStatus.Deprecated or ModelStatus.Legacy
        && ((model.Lifecycle.ReleasedOn ?? model.Lifecycle.LastSeenAliveOn) is not null || _outlook.Known.IsChecked(model.Facts.Provider));
}

/// <summary>A model as it stands by itself, whichever one it could take over from.</summary>
/// <param name="Outlook">The model.</param>
/// <param name="Provider">Who serves it.</param>
/// <param name="Weights">What its weights are called.</param>
/// <param name="FirstReleasedOn">The day on which anybody first served its weights; null where not on record.</param>
/// <param name="Prices">What it costs.</param>
/// <param name="TextElo">Its rating in blind comparisons of texts, as published by the day; null where nobody had measured it.</param>
internal sealed record Listing(
    ModelOutlook Outlook, Provider Provider, WeightsName Weights, DateOnly? FirstReleasedOn, Prices Prices, double? TextElo)
{
    private const int NearDays = 240;

    /// <summary>What it is made for.</summary>
    public Trade Trade { get; } = Trade.Of(Outlook.Known.Facts);

    /// <summary>A suffix such as <c>:batch</c> or <c>:free</c>: the same weights on other terms.</summary>
    public string PriceClass { get; } =
        Outlook.Known.Facts.Id is var id && id.LastIndexOf(':') is > 0 and var colon && !char.IsAsciiDigit(id[^1]) ? id[colon..] : "";

    /// <summary>Whether new users are not let in any more, or not yet.</summary>
    public bool IsClosed { get; } = Outlook.Known.Lifecycle.Narrowings.Any(narrowing => narrowing.On.Day <= Outlook.Retirement.AsOf);

    /// <summary>What is paid now; a bill that falls only until its replacement's own price rises is no measure.</summary>
    public Prices PricesToday => Prices.Of(Known) is { AreUnknown: false } own ? own : Prices;

    public KnownModel Known => Outlook.Known;

    public Model Model => Outlook.Known.Facts;

    /// <summary>The published day of its end, committed or tentative, where that is so near that work done now is done again before it is forgotten.</summary>
    public DateOnly? EndsSoonOn => Known.Lifecycle.PublishedEndOn is { } day && day < Outlook.Retirement.AsOf.AddDays(NearDays) ? day : null;

    /// <summary>Whether it has ended, notice was given, or a day is published.</summary>
    public bool IsEndDecided =>
        Known.Status is ModelStatus.Deprecated or ModelStatus.Retired || Known.Lifecycle is { RetiresOn: not null } or { TentativeOn: not null };

    /// <summary>Whether its vendor calls it legacy, or has kept it as long as was promised.</summary>
    public bool IsOverdue => Known.HasOutlivedItsPromise(Outlook.Retirement.AsOf);

    public bool IsMakersOwn => Provider.FirstPartyMakers.Contains(Model.Maker);
}
