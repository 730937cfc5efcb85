using CsCheck;
using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Tests.Forecast.Distributions;

public class LeadTimeDistributionTests
{
    private static readonly Gen<LeadTimeDistribution> LeadTimes =
        Gen.Select(Gen.Double[1, 1000], Gen.Double[0.05, 2], (medianDays, spread) => new LeadTimeDistribution(medianDays, spread));

    [Fact]
    public void Probabilities_agree_with_R() => Assert.All(ReferenceTable.Read("lognormal.csv"), row => ReferenceTable.Agree(
        row["probabilityLonger"], ProbabilityLonger(row), 1e-10));

    [Fact]
    public void Probabilities_agree_with_R_to_fourteen_decimals() => Assert.All(ReferenceTable.Read("lognormal.csv"), row =>
        Assert.Equal(row["probabilityLonger"], ProbabilityLonger(row), 1e-14));

    [Theory]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(double.Epsilon, 1)]
    [InlineData(1e-9, 1)]
    [InlineData(45, 0.5)]
    [InlineData(1e12, 0)]
    [InlineData(double.MaxValue, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    public void Probability_keeps_to_its_bounds(double days, double probability) =>
        Assert.Equal(probability, new LeadTimeDistribution(45, 0.5).ProbabilityLongerThan(days));

    [Fact]
    public void Survival_falls_from_one_towards_zero() =>
        Gen.Select(LeadTimes, Gen.Double[0, 5000], Gen.Double[1e-3, 5000]).Sample((leadTime, days, more) =>
        {
            var (sooner, later) = (leadTime.ProbabilityLongerThan(days), leadTime.ProbabilityLongerThan(days + more));
            Assert.InRange(sooner, later, 1);
            Assert.InRange(later, 0, 1);
            Assert.Equal(0, leadTime.ProbabilityLongerThan(leadTime.MedianDays * Math.Exp(10 * leadTime.Spread)), 1e-15);
        });

    [Fact]
    public void Half_take_longer_than_the_median() => LeadTimes.Sample(leadTime =>
        Assert.Equal(0.5, leadTime.ProbabilityLongerThan(leadTime.MedianDays), 1e-15));

    private static double ProbabilityLonger(ReferenceTable.Row row) =>
        new LeadTimeDistribution(row["medianDays"], row["spread"]).ProbabilityLongerThan(row["days"]);
}
