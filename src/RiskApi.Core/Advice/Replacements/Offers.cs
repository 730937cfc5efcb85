using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>The models on offer on the day, each as it stands by itself.</summary>
internal sealed class Offers
{
    private const int RunwayDays = 365;
    private const double OldDays = 730;
    private const int AgeDaysWhereUnknown = 365;

    /// <summary>What may have gone since anybody looked is not offered.</summary>
    private const double MostGoneProbability = 0.1;

    private readonly Outlook _outlook;
    private readonly PriceList _prices;
    private readonly HashSet<(string Provider, string Line)> _linesWithPast;

    public Offers(Outlook outlook)
    {
        _outlook = outlook;
        _prices = new PriceList(outlook.Known);
        _linesWithPast =
        [
            .. outlook.Known.Models
                .Where(model => model.Facts.Line is not null)
                .GroupBy(model => (model.Facts.Provider, model.Facts.Line!))
                .Where(line => line.Skip(1).Any())
                .Select(line => line.Key),
        ];
        NewestOfTheirLines =
        [
            .. FindNewestOfTheirLines(outlook.Known).Select(Of).Where(offer => offer.Outlook.Retirement.ProbabilityWithin(0) < MostGoneProbability),
        ];
    }

    /// <summary>
    /// Generally available, not under notice, and the newest of their line at their provider: a successor is the best single predictor of a notice.
    /// </summary>
    public IReadOnlyList<Offer> NewestOfTheirLines { get; }

    public Offer Of(KnownModel known)
    {
        var (model, outlook) = (known.Facts, _outlook.Of(known));
        return new(
            outlook,
            1 - outlook.Retirement.ProbabilityWithin(RunwayDays),
            -Math.Min(1, (known.Lifecycle.AgeDays ?? AgeDaysWhereUnknown) / OldDays),
            _outlook.Known.Catalog.Provider(model.Provider)!.FirstPartyMakers.Contains(model.Maker) ? 1 : 0,
            model.Line is { } line && _linesWithPast.Contains((model.Provider, line)) ? 0 : -1,
            _prices.Of(known));
    }

    /// <summary>What a model costs, on offer or not.</summary>
    public Prices PricesOf(KnownModel known) => _prices.Of(known);

    /// <summary>A model whose release is on no record shows in the catalog on any day, and may not have been there yet.</summary>
    private static bool IsKnownToBeThere(KnownModel model, CatalogView known) =>
        (model.Lifecycle.ReleasedOn ?? model.Lifecycle.LastSeenAliveOn) is not null || known.IsChecked(model.Facts.Provider);

    private static IEnumerable<KnownModel> FindNewestOfTheirLines(CatalogView known) => known.Models
        .Where(model => model.Status == ModelStatus.Active && IsKnownToBeThere(model, known) && known.Catalog.Provider(model.Facts.Provider)!.IsEvidence)
        .GroupBy(model => (model.Facts.Provider, model.Facts.Line ?? model.Facts.Id))
        .SelectMany(line =>
        {
            var newest = line.Max(model => model.Lifecycle.ReleasedOn?.Day);
            return line.Where(model => newest is null || model.Lifecycle.ReleasedOn?.Day == newest);
        });
}

/// <summary>A model that could stand in for another, with the part of its weight that does not depend on the project.</summary>
/// <param name="Outlook">The model.</param>
/// <param name="Values">What speaks for and against it in any project.</param>
/// <param name="Standing">The weight of that.</param>
/// <param name="Prices">Its list prices.</param>
internal sealed record Candidate(ModelOutlook Outlook, StandingValues Values, double Standing, Prices Prices)
{
    public Model Model => Outlook.Known.Facts;

    public bool IsRecommended => Values.VendorRecommendation > 0;
}

/// <summary>A model as it stands by itself, whichever model it could stand in for.</summary>
/// <param name="Outlook">The model.</param>
/// <param name="Runway">The probability that it answers a year from now.</param>
/// <param name="Age">0 where it is new, −1 where it is two years old or older.</param>
/// <param name="OwnApi">1 where its maker serves it, else 0.</param>
/// <param name="LineRecord">−1 where no other model of its line is on record there, else 0.</param>
/// <param name="Prices">What it costs.</param>
internal sealed record Offer(ModelOutlook Outlook, double Runway, double Age, double OwnApi, double LineRecord, Prices Prices)
{
    public KnownModel Known => Outlook.Known;
}
