using CsCheck;
using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Tests.Forecast.Distributions;

public class NormalTests
{
    [Fact]
    public void Cumulative_probabilities_agree_with_R() => Assert.All(
        ReferenceTable.Read("normal.csv"), row => ReferenceTable.Agree(row["cumulative"], Normal.Cumulative(row["z"]), 1e-11));

    [Fact]
    public void Cumulative_probabilities_agree_with_R_to_fifteen_decimals() => Assert.All(
        ReferenceTable.Read("normal.csv"), row => Assert.Equal(row["cumulative"], Normal.Cumulative(row["z"]), 1e-15));

    [Fact]
    public void Quantiles_agree_with_R() => Assert.All(
        ReferenceTable.Read("normal-quantiles.csv"), row => ReferenceTable.Agree(row["quantile"], Normal.Quantile(row["probability"]), 1e-14));

    [Fact]
    public void A_quantile_is_not_exceeded_with_its_probability() => Gen.Double[1e-12, 1 - 1e-12].Sample(probability =>
        Assert.Equal(probability, Normal.Cumulative(Normal.Quantile(probability)), 1e-14));

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.MinValue, 0)]
    [InlineData(-37.5, 0)]
    [InlineData(-double.Epsilon, 0.5)]
    [InlineData(0, 0.5)]
    [InlineData(double.Epsilon, 0.5)]
    [InlineData(37.5, 1)]
    [InlineData(double.MaxValue, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Cumulative_keeps_to_its_bounds(double z, double cumulative) => Assert.Equal(cumulative, Normal.Cumulative(z), 1e-15);

    [Fact]
    public void Cumulative_rises() => Gen.Select(Gen.Double[-40, 40], Gen.Double[1e-3, 1]).Sample((z, step) =>
        Assert.True(Normal.Cumulative(z) <= Normal.Cumulative(z + step)));

    [Fact]
    public void Both_tails_add_up_to_one() => Gen.Double[-40, 40].Sample(z =>
        Assert.Equal(1, Normal.Cumulative(z) + Normal.Cumulative(-z), 1e-15));
}
