namespace RiskApi.Core.Forecast.Ledger;

/// <summary>Sums a ledger up, one forecast at a time, in any amount of them.</summary>
/// <param name="judge">Says what came.</param>
/// <param name="catalogVersion">The version of the catalog that it judges by.</param>
public sealed class LedgerFold(LedgerJudge judge, string catalogVersion)
{
    private readonly SortedSet<DateOnly> _days = [];
    private readonly Dictionary<(string Method, int WithinDays), LedgerTally> _tallies = [];

    /// <summary>Adds what was said of one model on one day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="method">The version of the forecast method that said it.</param>
    /// <param name="said">What was said.</param>
    public void Add(DateOnly day, string method, SaidForecast said)
    {
        _days.Add(day);
        foreach (var at in said.Probabilities)
        {
            if (!_tallies.TryGetValue((method, at.WithinDays), out var tally))
            {
                _tallies[(method, at.WithinDays)] = tally = new(method, at.WithinDays);
            }

            tally.Add(at.Probability, judge.Of(day, said.Provider, said.Model, at.WithinDays));
        }
    }

    /// <summary>The sum of what was added.</summary>
    public LedgerSummary Sum() => new(
        judge.Today,
        catalogVersion,
        _days.Count == 0 ? null : _days.Min,
        _days.Count == 0 ? null : _days.Max,
        _days.Count,
        _days.Count(day => day > judge.Today),
        _days.Count == 0 ? null : _days.Min.AddDays(_tallies.Values.Min(tally => tally.WithinDays)),
        [.. _tallies.Values.Select(tally => tally.Sum())]);
}
