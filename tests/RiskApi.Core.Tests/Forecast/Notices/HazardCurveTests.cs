using System.Globalization;
using CsCheck;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Tests.Forecast.Notices;

public class HazardCurveTests
{
    private const double Tolerance = 1e-9;
    private const double Rounding = 1e-12;

    private static readonly Gen<HazardCurve> Curves = Gen.Select(
        Gen.Int[1, 500], Gen.Double[0.00001, 0.02], Gen.Double[0.00001, 0.02], Gen.Double[0, 5], Gen.Double[0.1, 1],
        (step, hazard, later, soFar, ratio) => new HazardCurve([0, step], [hazard, later], soFar, ratio));

    private static readonly Gen<NoticePeriodDistribution> Practices = Gen.Select(
        Gen.Double[0, 1], Gen.Int[0, 400].Array[12], (share, days) => Distribution(Periods(days), share));

    [Fact]
    public void Both_stages_agree_with_R() => Assert.All(ReferenceTable.Read("two-stages.csv"), row =>
    {
        var curve = new HazardCurve(Numbers(row, "steps"), Numbers(row, "paces"), row["soFar"], row["lowRatio"]);
        var distribution = Distribution(Periods([.. Numbers(row, "noticeDays").Select(days => (int)days)]), row["unrecordedShare"]);
        var range = curve.RetirementRangeWithin(row.Whole("days"), distribution);

        Assert.Equal(row["probability"], range.Probability, Tolerance);
        Assert.Equal(row["low"], range.Low, Tolerance);
        Assert.Equal(row["high"], range.High, Tolerance);
        Assert.Equal(range.Probability, curve.RetirementWithin(row.Whole("days"), distribution), Rounding);
    });

    [Fact]
    public void Nothing_happens_within_no_days() => Gen.Select(Curves, Practices).Sample((curve, distribution) =>
        Assert.Equal(ProbabilityRange.Impossible, curve.RetirementRangeWithin(0, distribution)));

    [Fact]
    public void Probabilities_rise_and_stay_in_their_interval() =>
        Gen.Select(Curves, Practices, Gen.Int[0, 4000], Gen.Int[0, 4000]).Sample((curve, distribution, days, more) =>
        {
            var (sooner, later) = (curve.RetirementRangeWithin(days, distribution), curve.RetirementRangeWithin(days + more, distribution));
            Assert.InRange(sooner.Probability, 0, later.Probability + Rounding);
            Assert.InRange(sooner.Low, 0, later.Low + Rounding);
            Assert.InRange(sooner.High, 0, later.High + Rounding);
            Assert.InRange(later.Probability, later.Low - Rounding, later.High + Rounding);
            Assert.InRange(later.High, 0, 1);
        });

    [Fact]
    public void What_has_outlasted_more_is_less_likely_to_go() =>
        Gen.Select(Curves, Practices, Gen.Int[1, 2000]).Sample((curve, distribution, days) =>
            Assert.True(curve.With(1, curve.ExpectedSoFar + 1).RetirementWithin(days, distribution) <= curve.RetirementWithin(days, distribution)));

    [Fact]
    public void A_longer_notice_period_puts_a_retirement_off() =>
        Gen.Select(Curves, Gen.Int[0, 300], Gen.Int[0, 2000]).Sample((curve, notice, days) => Assert.True(
            curve.RetirementWithin(days, Distribution(Periods([notice + 30]), 0.2))
            <= curve.RetirementWithin(days, Distribution(Periods([notice]), 0.2)) + Rounding));

    private static NoticePeriods Periods(int[] days) => new([.. days.Select(day => (day, 1.0))]);

    private static double[] Numbers(ReferenceTable.Row row, string column) =>
        [.. row.Text(column).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    private static NoticePeriodDistribution Distribution(NoticePeriods periods, double unrecordedShare) => new(periods, periods, unrecordedShare);
}
