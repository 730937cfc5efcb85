using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>Counts the forecasts of one method at one horizon.</summary>
/// <param name="method">The version of the method.</param>
/// <param name="withinDays">The horizon in days.</param>
internal sealed class LedgerTally(string method, int withinDays)
{
    private readonly int[] _byOutcome = new int[Enum.GetValues<LedgerOutcome>().Length];
    private readonly int[] _byReason = new int[Enum.GetValues<UnresolvedBecause>().Length];
    private readonly LedgerBin[] _bins = [.. Enumerable.Range(0, ReliabilityBin.Bins).Select(_ => new LedgerBin())];
    private int _scored;
    private int _endedEarly;
    private double _squaredErrors;

    public int WithinDays => withinDays;

    public void Add(double probability, Judgement judged)
    {
        _byOutcome[(int)judged.Outcome]++;
        if (judged.Because is { } because)
        {
            _byReason[(int)because]++;
        }
        else if (judged.IsScored)
        {
            _scored++;
            _squaredErrors += judged.SquaredError(probability)!.Value;
            _bins[ReliabilityBin.IndexOf(probability)].Add(probability, judged.Outcome == LedgerOutcome.Went);
        }
        else if (judged.Outcome == LedgerOutcome.Went)
        {
            _endedEarly++;
        }
    }

    public LedgerRecord Sum() => new(
        method,
        withinDays,
        _byOutcome.Sum(),
        _scored,
        _endedEarly,
        _byOutcome[(int)LedgerOutcome.Open],
        _byOutcome[(int)LedgerOutcome.Unresolved],
        _byOutcome[(int)LedgerOutcome.Ahead],
        [
            .. _byReason.Index().Where(reason => reason.Item > 0).OrderByDescending(reason => reason.Item)
                .Select(reason => new UnresolvedCount((UnresolvedBecause)reason.Index, reason.Item)),
        ],
        _scored == 0 ? null : new Headline(
            _scored, Rounded.Probability(_bins.Sum(bin => bin.Said) / _scored), Rounded.Probability((double)_bins.Sum(bin => bin.Went) / _scored)),
        _scored == 0 ? null : Rounded.Probability(_squaredErrors / _scored),
        [.. _bins.Select((bin, index) => ReliabilityBin.Of(index, bin.Forecasts, bin.Said, bin.Went))]);

    private sealed class LedgerBin
    {
        public int Forecasts { get; private set; }

        public double Said { get; private set; }

        public int Went { get; private set; }

        public void Add(double probability, bool went)
        {
            Forecasts++;
            Said += probability;
            Went += went ? 1 : 0;
        }
    }
}
