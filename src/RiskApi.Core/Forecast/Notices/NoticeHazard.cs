using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>The hazard at which notice is given, fitted to what was known on one day.</summary>
internal sealed class NoticeHazard
{
    private readonly CatalogView _known;
    private readonly CovariateProfile[] _profiles;
    private readonly List<ExposureInterval> _intervals = [];
    private readonly Dictionary<(string Provider, ModelClass Class), Comparable> _comparable;

    public NoticeHazard(CatalogView known, NoticeHistory?[] histories, HazardSettings settings)
    {
        _known = known;
        Settings = settings;
        _profiles = Profiles(known, histories);
        for (var i = 0; i < histories.Length; i++)
        {
            if (histories[i] is { } history && known.Catalog.Provider(known.Models[i].Facts.Provider)!.IsEvidence)
            {
                AddIntervals(i, history);
            }
        }

        Effects = HazardRegression.Fit(_intervals, CovariateScale.LevelCounts(known.Catalog.Providers.Count), settings);
        Means = new ReferenceMeans(_intervals, Effects);
        _comparable = Enumerable.Range(0, histories.Length)
            .Where(i => histories[i] is not null)
            .GroupBy(i => (known.Models[i].Facts.Provider, ModelClasses.Of(known.Models[i].Facts)))
            .ToDictionary(group => group.Key, group => NoticeHistory.RecordOf([.. group.Select(i => histories[i]!.Value)]));
        OfAllModels = NoticeHistory.RecordOf([.. histories.OfType<NoticeHistory>()]);
    }

    public HazardSettings Settings { get; }

    public HazardEffects Effects { get; }

    public ReferenceMeans Means { get; }

    /// <summary>The record of every model.</summary>
    public Comparable OfAllModels { get; }

    /// <summary>The curve of a model of which nothing is known: the average hazard, and an interval as wide as models differ.</summary>
    public HazardCurve CurveOfUnknown
    {
        get
        {
            double[] logs = [.. _intervals.Select(interval => Effects.LogHazard(interval.Levels))];
            var weights = _intervals.Sum(interval => interval.WeightedDays) + Settings.BasePriorDays;
            var notices = _intervals.Sum(interval => interval.WeightedNotices) + Settings.BasePriorNotices;
            var mean = logs is [] ? 0 : logs.Average();
            var variance = logs is [] ? 1 : logs.Average(log => (log - mean) * (log - mean));
            return HazardCurve.Constant(notices / weights * Settings.HazardAheadRatio, Math.Sqrt(variance + (1 / notices)));
        }
    }

    /// <summary>The record of the provider's models of the same class.</summary>
    public Comparable ComparableWith(Model model) => _comparable.GetValueOrDefault((model.Provider, ModelClasses.Of(model)), Comparable.None);

    public CovariateProfile ProfileOf(KnownModel model) => _profiles[_known.PositionOf(model)];

    private static CovariateProfile[] Profiles(CatalogView known, NoticeHistory?[] histories)
    {
        var lines = LineEvents.Of(known, histories);
        var providers = known.Catalog.Providers.Select((provider, index) => (provider, index)).ToDictionary(one => one.provider.Id);
        var profiles = new CovariateProfile[known.Models.Count];
        for (var i = 0; i < profiles.Length; i++)
        {
            var model = known.Models[i].Facts;
            var (provider, index) = providers[model.Provider];
            profiles[i] = CovariateProfile.Of(known.Models[i], index, provider.FirstPartyMakers.Contains(model.Maker), lines[i], known.AsOf);
        }

        return profiles;
    }

    private void AddIntervals(int life, NoticeHistory history)
    {
        var steps = _profiles[life].Steps;
        var asOf = _known.AsOf.DayNumber;

        // What changed on the day of the notice itself came with it: it did not bring it about.
        for (var i = 0; i < steps.Length && (i == 0 || steps[i].FromDay < history.ToDay); i++)
        {
            var from = Math.Max(history.FromDay, steps[i].FromDay);
            var isLast = i + 1 == steps.Length || steps[i + 1].FromDay >= history.ToDay;
            var to = isLast ? history.ToDay : steps[i + 1].FromDay;
            _intervals.Add(new(
                life,
                steps[i].Levels,
                to - from,
                ExponentialWeight.WeightedDays(asOf - from, asOf - to, Settings.HalfLifeDays),
                isLast && history.Ended ? ExponentialWeight.Weight(asOf - to, Settings.HalfLifeDays) : 0));
        }
    }
}
