namespace RiskApi.Core.Forecast.Ledger;

/// <summary>Sums a ledger up, one forecast at a time, in any amount of them.</summary>
/// <param name="judge">Says what came.</param>
/// <param name="catalogVersion">The version of the catalog that it judges by.</param>
public sealed class LedgerFold(LedgerJudge judge, string catalogVersion)
{
    private readonly HashSet<DateOnly> _days = [];
    private readonly Dictionary<(string Method, int WithinDays), LedgerTally> _tallies = [];

    /// <summary>Adds what was said of one model on one day at one horizon.</summary>
    /// <param name="day">The day.</param>
    /// <param name="method">The version of the forecast method that said it.</param>
    /// <param name="provider">The provider's id.</param>
    /// <param name="model">The model's id at the provider.</param>
    /// <param name="withinDays">The horizon in days.</param>
    /// <param name="probability">What was said, 0 to 1.</param>
    public void Add(DateOnly day, string method, string provider, string model, int withinDays, double probability)
    {
        _days.Add(day);
        if (!_tallies.TryGetValue((method, withinDays), out var tally))
        {
            _tallies[(method, withinDays)] = tally = new(method, withinDays);
        }

        tally.Add(probability, judge.Of(day, provider, model, withinDays));
    }

    /// <summary>The sum of what was added.</summary>
    public LedgerSummary Sum() => new(
        judge.Today,
        catalogVersion,
        _days.Count == 0 ? null : _days.Min(),
        _days.Count == 0 ? null : _days.Max(),
        _days.Count,
        _days.Count(day => day > judge.Today),
        _days.Count == 0 ? null : _days.Min().AddDays(_tallies.Values.Min(tally => tally.WithinDays)),
        [.. _tallies.Values.Select(tally => tally.Sum())]);
}
