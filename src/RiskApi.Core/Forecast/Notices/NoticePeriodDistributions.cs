using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>The notice distribution of every provider's classes, each shrunken towards the class over all providers.</summary>
internal sealed class NoticePeriodDistributions
{
    // Before the record holds anything: ninety days of notice, one end in four without.
    private const double PriorUnrecordedShare = 0.25;
    private const double PriorUnrecordedWeight = 4;
    private static readonly (int Days, double Weight)[] PriorNoticePeriod = [(90, 1)];

    private readonly Dictionary<(string Provider, ModelClass Class), Counts> _own = [];
    private readonly Counts[] _byClass = [.. ModelClasses.All.Select(_ => new Counts())];
    private readonly Dictionary<(string Provider, ModelClass Class), NoticePeriodDistribution> _noticePeriods = [];

    public NoticePeriodDistributions(CatalogView known, NoticeHistory?[] histories, HazardSettings settings)
    {
        var overall = new Counts();
        for (var i = 0; i < histories.Length; i++)
        {
            if (histories[i] is not { Ended: true } ended)
            {
                continue;
            }

            var model = known.Models[i].Facts;
            var key = (model.Provider, ModelClasses.Of(model));
            Own(key).Add(ended, known.AsOf, settings);
            if (known.Catalog.Provider(model.Provider)!.IsEvidence)
            {
                _byClass[(int)key.Item2].Add(ended, known.AsOf, settings);
                overall.Add(ended, known.AsOf, settings);
            }
        }

        OfAllModels = Shrink(new Counts(), overall, promise: null, settings);
        foreach (var provider in known.Catalog.Providers)
        {
            foreach (var @class in ModelClasses.All)
            {
                var prior = _byClass[(int)@class].Periods.Count > 0 ? _byClass[(int)@class] : overall;
                _noticePeriods[(provider.Id, @class)] = Shrink(
                    Own((provider.Id, @class)), prior, NoticePromise.Of(known, provider, @class, settings), settings);
            }
        }
    }

    public NoticePeriodDistribution OfAllModels { get; }

    public NoticePeriodDistribution Of(Model model) => _noticePeriods[(model.Provider, ModelClasses.Of(model))];

    private static NoticePeriodDistribution Shrink(Counts own, Counts prior, NoticePromise? promise, HazardSettings settings)
    {
        IReadOnlyCollection<(int Days, double Weight)> priorPeriods = prior.Periods.Count > 0 ? prior.Periods : PriorNoticePeriod;
        var priorUnrecorded = (prior.WithoutNotice + (PriorUnrecordedShare * PriorUnrecordedWeight)) / (prior.Ends + PriorUnrecordedWeight);

        return new(
            Shrunken(settings.PriorNoticePeriods),
            Shrunken(settings.PriorNoticePeriodsOfReadiness),
            (own.WithoutNotice + (priorUnrecorded * settings.PriorNoticePeriods)) / (own.Ends + settings.PriorNoticePeriods));

        NoticePeriods Shrunken(double weight)
        {
            var each = weight / priorPeriods.Sum(notice => notice.Weight);
            return new([.. own.Periods, .. priorPeriods.Select(notice => (notice.Days, notice.Weight * each))], promise?.Days ?? 0, promise?.KeptShare ?? 1);
        }
    }

    private Counts Own((string, ModelClass) key) => _own.TryGetValue(key, out var counts) ? counts : _own[key] = new Counts();

    private sealed class Counts
    {
        // A weight of nothing at all, for what happened so long ago that its weight would vanish.
        private const double LeastWeight = 1e-12;

        public List<(int Days, double Weight)> Periods { get; } = [];

        public double Ends { get; private set; }

        public double WithoutNotice { get; private set; }

        public void Add(NoticeHistory ended, DateOnly asOf, HazardSettings settings)
        {
            var daysAgo = asOf.DayNumber - ended.ToDay;
            if (ended.NoticeDays is { } days)
            {
                Periods.Add((days, Math.Max(LeastWeight, ExponentialWeight.Weight(daysAgo, settings.NoticePeriodHalfLifeDays))));
            }

            if (ended.NoticeDays is not null || ended.EndedWithoutNotice)
            {
                Ends += ExponentialWeight.Weight(daysAgo, settings.HalfLifeDays);
                WithoutNotice += ended.EndedWithoutNotice ? ExponentialWeight.Weight(daysAgo, settings.HalfLifeDays) : 0;
            }
        }
    }
}

/// <summary>How a provider ends models of one class, once it has decided to.</summary>
/// <param name="Periods">The notice periods, for the day of an end.</param>
/// <param name="ForReadiness">The same, shrunken further: what one can count on.</param>
/// <param name="UnrecordedShare">The share of ends that came without a notice on record, 0 to 1; for those no notice period follows.</param>
internal sealed record NoticePeriodDistribution(NoticePeriods Periods, NoticePeriods ForReadiness, double UnrecordedShare);
