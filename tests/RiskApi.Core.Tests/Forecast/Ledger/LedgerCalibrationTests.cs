using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;

namespace RiskApi.Core.Tests.Forecast.Ledger;

/// <summary>What several methods said at several horizons, together.</summary>
public class LedgerCalibrationTests
{
    private static readonly LedgerSummary Summary = new(
        new(2027, 6, 1), "catalog", new(2026, 1, 1), new(2027, 6, 1), 500, 0, null,
        [Record(90, 100, 0.2, 0.1, open: 7), Record(90, 300, 0.4, 0.3, open: 2), Record(365, 50, 0.9, 0.8, open: 1)]);

    [Fact]
    public void A_record_weighs_by_what_it_has_scored()
    {
        var both = LedgerCalibration.Of(Summary, 90);

        Assert.Equal((400, 9), (both.Scored, both.Open));
        Assert.Equal(0.35, both.Said!.SaidShare, 6);
        Assert.Equal(0.25, both.Said.WentShare, 6);
        Assert.Equal((40, 0.35, 0.25), (both.Reliability[3].Forecasts, both.Reliability[3].MeanForecast!.Value, both.Reliability[3].SeenShare!.Value));
    }

    [Fact]
    public void All_horizons_are_together_where_none_is_named() => Assert.Equal(450, LedgerCalibration.Of(Summary, null).Scored);

    [Fact]
    public void Nothing_is_said_of_a_horizon_without_a_record()
    {
        var none = LedgerCalibration.Of(Summary, 180);

        Assert.Equal((0, 0), (none.Scored, none.Open));
        Assert.Null(none.Said);
    }

    // A tenth of the forecasts lies in the fourth bin, as sure as all and as often right.
    private static LedgerRecord Record(int withinDays, int scored, double said, double went, int open) => new(
        "2", withinDays, scored + open, scored, 0, open, 0, 0, [], new(scored, said, went), 0.1,
        [.. Enumerable.Range(0, 10).Select(bin => bin == 3
            ? new ReliabilityBin(0.3, 0.4, scored / 10, said, went)
            : new ReliabilityBin(bin / 10.0, (bin + 1) / 10.0, 0, null, null))]);
}
