using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>What was said against what came, over several records of a ledger together.</summary>
/// <param name="Scored">Scored forecasts.</param>
/// <param name="Open">Forecasts whose horizon is not over, those that ended early included.</param>
/// <param name="Unresolved">Forecasts whose outcome nobody saw.</param>
/// <param name="Said">What was said and what came, over the scored; null where there are none.</param>
/// <param name="Reliability">How forecasts of one size turned out, smallest first.</param>
public sealed record LedgerCalibration(int Scored, int Open, int Unresolved, Headline? Said, IReadOnlyList<ReliabilityBin> Reliability)
{
    /// <summary>Puts records together.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="horizonDays">Only records of this horizon; null for all.</param>
    public static LedgerCalibration Of(LedgerSummary ledger, int? horizonDays)
    {
        LedgerRecord[] records = [.. ledger.Records.Where(record => horizonDays is null || record.WithinDays == horizonDays)];
        ReliabilityBin[] bins = [.. Enumerable.Range(0, ReliabilityBin.Bins).Select(bin => Together(bin, records))];
        var scored = records.Sum(record => record.Scored);
        return new(
            scored,
            records.Sum(record => record.Open + record.EndedEarly),
            records.Sum(record => record.Unresolved),
            scored == 0 ? null : new(
                scored,
                Rounded.Probability(records.Sum(record => record.Scored * (record.Said?.SaidShare ?? 0)) / scored),
                Rounded.Probability(records.Sum(record => record.Scored * (record.Said?.WentShare ?? 0)) / scored)),
            bins);
    }

    private static ReliabilityBin Together(int index, LedgerRecord[] records)
    {
        ReliabilityBin[] bins = [.. records.Select(record => record.Reliability[index])];
        return ReliabilityBin.Of(
            index,
            bins.Sum(bin => bin.Forecasts),
            bins.Sum(bin => bin.Forecasts * (bin.MeanForecast ?? 0)),
            (int)Math.Round(bins.Sum(bin => bin.Forecasts * (bin.SeenShare ?? 0))));
    }
}
