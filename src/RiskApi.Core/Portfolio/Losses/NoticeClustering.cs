using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Portfolio.Losses;

/// <summary>How often models of one provider got their notices within the same days, on the record.</summary>
/// <remarks>
/// The record is cut into windows that follow one another. In each, the models of a provider without a notice at its start are the ones
/// that may get one. From pairs of them comes the share of pairs of which both did, the estimate of a joint probability of default that
/// credit risk uses (Lucas, "Default correlation and credit analysis", Journal of Fixed Income 4, 1995), and the correlation of a Gaussian
/// copula that gives that share.
/// </remarks>
/// <param name="WindowDays">Days in a window.</param>
/// <param name="Pairs">Pairs of models of one provider and of different lines, over all windows.</param>
/// <param name="BothShare">The share of them of which both got a notice in the window, 0 to 1.</param>
/// <param name="IndependentShare">What that share would be, had they got them independently.</param>
/// <param name="Correlation">The correlation that explains it.</param>
/// <param name="LinePairs">Pairs of models of one provider and one line.</param>
/// <param name="LineBothShare">The share of them of which both got a notice.</param>
/// <param name="LineIndependentShare">What it would be, had they got them independently.</param>
/// <param name="LineCorrelation">The correlation that explains it.</param>
public sealed record NoticeClustering(
    int WindowDays,
    long Pairs,
    double BothShare,
    double IndependentShare,
    double Correlation,
    long LinePairs,
    double LineBothShare,
    double LineIndependentShare,
    double LineCorrelation)
{
    private static readonly DateOnly RecordFrom = new(2024, 1, 1);

    /// <summary>
    /// Measures it for windows of a length, on vendors' own notices: aggregators, which list and delist for reasons of their own, are left out.
    /// </summary>
    /// <param name="known">The catalog as of a day; windows start on 2024-01-01 and end by the day.</param>
    /// <param name="windowDays">Days in a window, above 0.</param>
    public static NoticeClustering Of(CatalogView known, int windowDays)
    {
        var (across, within) = (new PairCount(), new PairCount());
        foreach (var provider in known.Catalog.Providers.Where(provider => !provider.Aggregator))
        {
            Count(known, provider.Id, windowDays, across, within);
        }

        return new(
            windowDays,
            (long)across.Pairs, across.BothShare, across.IndependentShare, EqualCorrelation.Of(across.BothShare, across.IndependentShare),
            (long)within.Pairs, within.BothShare, within.IndependentShare, EqualCorrelation.Of(within.BothShare, within.IndependentShare));
    }

    private static void Count(CatalogView known, string provider, int windowDays, PairCount across, PairCount within)
    {
        var lives = known.Models
            .Where(model => model.Facts.Provider == provider)
            .Select(model => (Line: model.Facts.Line ?? model.Facts.Id, History: NoticeHistory.Of(model, known.SeenOn(model), known.AsOf)))
            .Where(life => life.History is not null)
            .Select(life => (life.Line, History: life.History!.Value))
            .ToArray();
        var windows = new List<(string Line, bool Noticed)[]>();
        for (var from = RecordFrom.DayNumber; from + windowDays <= known.AsOf.DayNumber; from += windowDays)
        {
            var to = from + windowDays;

            // Those last seen alive before the window ends are left out: nobody knows whether they got a notice in it.
            windows.Add([.. lives
                .Where(life => life.History.FromDay <= from && life.History.ToDay > from && (life.History.Ended || life.History.ToDay >= to))
                .Select(life => (life.Line, life.History.Ended && life.History.ToDay <= to))]);
        }

        var atRisk = windows.Sum(window => window.Length);
        var rate = atRisk == 0 ? 0 : (double)windows.Sum(window => window.Count(one => one.Noticed)) / atRisk;
        foreach (var window in windows)
        {
            var lines = window.GroupBy(one => one.Line).Select(line => (Models: line.Count(), Noticed: line.Count(one => one.Noticed))).ToArray();
            var (linePairs, lineBoth) = (lines.Sum(line => PairsOf(line.Models)), lines.Sum(line => PairsOf(line.Noticed)));
            within.Add(linePairs, lineBoth, rate);
            across.Add(PairsOf(window.Length) - linePairs, PairsOf(window.Count(one => one.Noticed)) - lineBoth, rate);
        }
    }

    private static double PairsOf(int count) => count * (count - 1) / 2.0;

    private sealed class PairCount
    {
        private double _both;
        private double _independent;

        public double Pairs { get; private set; }

        public double BothShare => Pairs > 0 ? _both / Pairs : 0;

        public double IndependentShare => Pairs > 0 ? _independent / Pairs : 0;

        public void Add(double pairs, double both, double rate)
        {
            Pairs += pairs;
            _both += both;
            _independent += pairs * rate * rate;
        }
    }
}
