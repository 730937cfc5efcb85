using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>The pace at which notice is given, fitted to what was known on one day.</summary>
internal sealed class NoticePace
{
    private readonly CatalogView _known;
    private readonly PaceProfile[] _profiles;
    private readonly List<Stretch> _stretches = [];
    private readonly Dictionary<(string Provider, ModelClass Class), Comparable> _comparable;

    public NoticePace(CatalogView known, NoticeHistory?[] histories, PaceSettings settings)
    {
        _known = known;
        Settings = settings;
        _profiles = Profiles(known, histories);
        for (var i = 0; i < histories.Length; i++)
        {
            if (histories[i] is { } history && known.Catalog.Provider(known.Models[i].Model.Provider)!.IsEvidence)
            {
                AddStretches(i, history);
            }
        }

        Effects = PaceRegression.Fit(_stretches, PaceScale.LevelCounts(known.Catalog.Providers.Count), settings);
        Norms = new PaceNorms(_stretches, Effects);
        _comparable = Enumerable.Range(0, histories.Length)
            .Where(i => histories[i] is not null)
            .GroupBy(i => (known.Models[i].Model.Provider, ModelClasses.Of(known.Models[i].Model)))
            .ToDictionary(group => group.Key, group => NoticeHistory.RecordOf([.. group.Select(i => histories[i]!.Value)]));
        OfAllModels = NoticeHistory.RecordOf([.. histories.OfType<NoticeHistory>()]);
    }

    public PaceSettings Settings { get; }

    public PaceEffects Effects { get; }

    public PaceNorms Norms { get; }

    /// <summary>The record of every model.</summary>
    public Comparable OfAllModels { get; }

    /// <summary>The curve of a model of which nothing is known: the average pace, and an interval as wide as models differ.</summary>
    public PaceCurve CurveOfUnknown
    {
        get
        {
            double[] logs = [.. _stretches.Select(stretch => Effects.LogPace(stretch.Levels))];
            var weights = _stretches.Sum(stretch => stretch.WeightedDays) + Settings.BasePriorDays;
            var notices = _stretches.Sum(stretch => stretch.WeightedNotices) + Settings.BasePriorNotices;
            var mean = logs is [] ? 0 : logs.Average();
            var variance = logs is [] ? 1 : logs.Average(log => (log - mean) * (log - mean));
            return PaceCurve.Constant(notices / weights * Settings.PaceAheadRatio, Math.Sqrt(variance + (1 / notices)));
        }
    }

    /// <summary>The record of the provider's models of the same class.</summary>
    public Comparable ComparableWith(Model model) => _comparable.GetValueOrDefault((model.Provider, ModelClasses.Of(model)), Comparable.None);

    public PaceProfile ProfileOf(KnownModel model) => _profiles[_known.PositionOf(model)];

    private static PaceProfile[] Profiles(CatalogView known, NoticeHistory?[] histories)
    {
        var lines = LineEvents.Of(known, histories);
        var providers = known.Catalog.Providers.Select((provider, index) => (provider, index)).ToDictionary(one => one.provider.Id);
        var profiles = new PaceProfile[known.Models.Count];
        for (var i = 0; i < profiles.Length; i++)
        {
            var model = known.Models[i].Model;
            var (provider, index) = providers[model.Provider];
            profiles[i] = PaceProfile.Of(known.Models[i], index, provider.FirstPartyMakers.Contains(model.Maker), lines[i], known.AsOf);
        }

        return profiles;
    }

    private void AddStretches(int life, NoticeHistory history)
    {
        var steps = _profiles[life].Steps;
        var asOf = _known.AsOf.DayNumber;

        // What changed on the day of the notice itself came with it: it did not bring it about.
        for (var i = 0; i < steps.Length && (i == 0 || steps[i].FromDay < history.ToDay); i++)
        {
            var from = Math.Max(history.FromDay, steps[i].FromDay);
            var isLast = i + 1 == steps.Length || steps[i + 1].FromDay >= history.ToDay;
            var to = isLast ? history.ToDay : steps[i + 1].FromDay;
            _stretches.Add(new(
                life,
                steps[i].Levels,
                to - from,
                Recency.WeightedDays(asOf - from, asOf - to, Settings.HalfLifeDays),
                isLast && history.Ended ? Recency.Weight(asOf - to, Settings.HalfLifeDays) : 0));
        }
    }
}
