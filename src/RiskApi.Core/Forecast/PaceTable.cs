using RiskApi.Catalog;
using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast;

/// <summary>The pace of every provider's classes, each shrunken towards the class over all providers.</summary>
internal sealed class PaceTable
{
    // Before the record holds anything: one notice in a thousand days, of ninety days, one in four unrecorded.
    private const double PriorExposureDays = 1000;
    private const double PriorUnrecordedShare = 0.25;
    private const double PriorUnrecordedWeight = 4;
    private static readonly (int Days, double Weight)[] PriorNoticePeriod = [(90, 1)];

    private readonly Dictionary<(string Provider, ModelClass Class), RetirementPace> _paces = [];
    private readonly PaceSettings _settings;

    public PaceTable(CatalogView known, PaceSettings settings)
    {
        _settings = settings;

        var own = new Dictionary<(string Provider, ModelClass Class), PaceCounts>();
        var byClass = ModelClasses.All.ToDictionary(@class => @class, _ => new PaceCounts());
        var overall = new PaceCounts();
        var aggregators = known.Catalog.Providers.Where(provider => provider.Aggregator).Select(provider => provider.Id).ToHashSet();
        foreach (var history in known.Models.Select(model => NoticeHistory.Of(model, known.AsOf)).OfType<NoticeHistory>())
        {
            Count(own, (history.Provider, history.Class)).Add(history, known.AsOf.DayNumber, settings.HalfLifeDays);
            if (!aggregators.Contains(history.Provider))
            {
                byClass[history.Class].Add(history, known.AsOf.DayNumber, settings.HalfLifeDays);
                overall.Add(history, known.AsOf.DayNumber, settings.HalfLifeDays);
            }
        }

        var overallRate = (overall.Notices + 1) / (overall.ExposureDays + PriorExposureDays);
        OfAllModels = Pace(new PaceCounts(), overall, overallRate, promisedDays: 0, shown: overall);
        foreach (var provider in known.Catalog.Providers)
        {
            foreach (var @class in ModelClasses.All)
            {
                var counts = Count(own, (provider.Id, @class));
                var classRate = ShrunkenRate(byClass[@class], overallRate).Mean;
                var periods = byClass[@class].NoticePeriods.Count > 0 ? byClass[@class] : overall;
                _paces[(provider.Id, @class)] = Pace(counts, periods, classRate, PromisedNoticeDays(provider, @class, known.AsOf), shown: counts);
            }
        }
    }

    /// <summary>The broad prior: the pace of all models, with the weight of the prior alone.</summary>
    public RetirementPace OfAllModels { get; }

    public RetirementPace Of(Model model) => _paces[(model.Provider, ModelClasses.Of(model))];

    /// <summary>Weighs a group's own counts against a prior; what is shown as evidence are plain counts.</summary>
    private RetirementPace Pace(PaceCounts counts, PaceCounts prior, double priorRate, int promisedDays, PaceCounts shown)
    {
        var priorPeriods = prior.NoticePeriods.Count > 0 ? prior.NoticePeriods : PriorNoticePeriod;
        var priorWeight = _settings.PriorNoticePeriods / priorPeriods.Sum(notice => notice.Weight);
        var priorUnrecorded = (prior.EndsWithoutNotice + (PriorUnrecordedShare * PriorUnrecordedWeight)) / (prior.Ends + PriorUnrecordedWeight);

        return new(
            ShrunkenRate(counts, priorRate),
            (counts.EndsWithoutNotice + (priorUnrecorded * _settings.PriorNoticePeriods)) / (counts.Ends + _settings.PriorNoticePeriods),
            new NoticePeriods([.. counts.NoticePeriods, .. priorPeriods.Select(notice => (notice.Days, notice.Weight * priorWeight))], promisedDays),
            shown.PlainNotices,
            Months(shown.PlainExposureDays));
    }

    private GammaDistribution ShrunkenRate(PaceCounts counts, double priorRate) =>
        new(_settings.PriorNotices + counts.Notices, (_settings.PriorNotices / priorRate) + counts.ExposureDays);

    private static int PromisedNoticeDays(Provider provider, ModelClass @class, DateOnly asOf) =>
        provider.Policy.MinimumNotice
            .Where(promise => promise.Class == @class.PolicyName() && (promise.PromisedOn?.Day ?? provider.CheckedOn) <= asOf)
            .Max(promise => promise.Days) ?? 0;

    private static PaceCounts Count(Dictionary<(string, ModelClass), PaceCounts> counts, (string, ModelClass) group) =>
        counts.TryGetValue(group, out var existing) ? existing : counts[group] = new PaceCounts();

    private static double Months(double days) => days / 30.4375;
}
