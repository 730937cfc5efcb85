using System.Globalization;
using CsCheck;
using RiskApi.Forecast;

namespace RiskApi.Tests.Forecast;

public class RetirementPaceTests
{
    private const double Tolerance = 1e-10;
    private const double Rounding = 1e-12;

    private static readonly Gen<RetirementPace> Paces = Gen.Select(
        Gen.Double[0.5, 100], Gen.Double[100, 100000], Gen.Double[0, 1], Gen.Int[0, 400].Array[12], Pace);

    [Fact]
    public void Notices_agree_with_R() => Assert.All(ReferenceTable.Read("retirement-pace.csv"), row =>
        Agree(row, "noticeProbability", "noticeLow", "noticeHigh", Pace(row).NoticeWithin(row.Whole("days"))));

    [Fact]
    public void Retirements_agree_with_R() => Assert.All(ReferenceTable.Read("retirement-pace.csv"), row =>
        Agree(row, "probability", "low", "high", Pace(row).RetirementWithin(row.Whole("days"))));

    [Fact]
    public void Nothing_happens_within_no_days() => Paces.Sample(pace =>
        Assert.Equal(ProbabilityRange.Impossible, pace.RetirementWithin(0)));

    [Fact]
    public void Probabilities_rise_and_stay_in_their_interval() =>
        Gen.Select(Paces, Gen.Int[0, 4000], Gen.Int[0, 4000]).Sample((pace, days, more) =>
        {
            var (sooner, later) = (pace.RetirementWithin(days), pace.RetirementWithin(days + more));
            Assert.InRange(sooner.Probability, 0, later.Probability + Rounding);
            Assert.InRange(sooner.Low, 0, later.Low + Rounding);
            Assert.InRange(sooner.High, 0, later.High + Rounding);
            Assert.InRange(later.Probability, later.Low, later.High);
            Assert.InRange(later.Low, 0, later.High);
            Assert.InRange(later.High, 0, 1);
        });

    [Fact]
    public void A_retirement_never_comes_before_its_notice() => Gen.Select(Paces, Gen.Int[0, 4000]).Sample((pace, days) =>
        Assert.True(pace.RetirementWithin(days).Probability <= pace.NoticeWithin(days).Probability + Rounding));

    [Fact]
    public void The_far_future_brings_every_retirement() =>
        Assert.Equal(1, Pace(10, 10000, 0.25, [30]).RetirementWithin(int.MaxValue).Probability, 1e-12);

    private static void Agree(ReferenceTable.Row row, string probability, string low, string high, ProbabilityRange actual)
    {
        ReferenceTable.Agree(row[probability], actual.Probability, Tolerance);
        ReferenceTable.Agree(row[low], actual.Low, Tolerance);
        ReferenceTable.Agree(row[high], actual.High, Tolerance);
    }

    // Equal weights of twelve periods: the twelve parts that the product cuts them into are these periods.
    private static RetirementPace Pace(double shape, double rate, double unrecordedShare, int[] noticeDays) => new(
        new(shape, rate), unrecordedShare, new NoticePeriods([.. noticeDays.Select(days => (days, 1.0))]), notices: 0, modelMonths: 0);

    private static RetirementPace Pace(ReferenceTable.Row row) => Pace(
        row["shape"],
        row["rate"],
        row["unrecordedShare"],
        [.. row.Text("noticeDays").Split(' ').Select(days => int.Parse(days, CultureInfo.InvariantCulture))]);
}
