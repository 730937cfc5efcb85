using CsCheck;
using RiskApi.Forecast.Distributions;

namespace RiskApi.Tests.Forecast.Distributions;

public class GammaDistributionTests
{
    private const double Tolerance = 1e-11;

    // The exponent is a difference of numbers of the size of the shape, and loses their digits.
    private const double ToleranceOfExponent = 1e-14;

    // Near a share of 1 a quantile magnifies the rounding of the share: 1e-16 of the share is 1e-10 of what is left above.
    private const double QuantileTolerance = 1e-10;

    private static readonly Gen<GammaDistribution> Gammas =
        Gen.Select(Gen.Double[-1, 2.7], Gen.Double[-3, 5], (shape, rate) => new GammaDistribution(Math.Pow(10, shape), Math.Pow(10, rate)));

    [Fact]
    public void Quantiles_agree_with_R() => Assert.All(
        ReferenceTable.Read("gamma.csv"),
        row => ReferenceTable.Agree(row["quantile"], Gamma(row).Quantile(row["probability"]), QuantileTolerance));

    [Fact]
    public void Cumulative_probabilities_agree_with_R() => Assert.All(
        ReferenceTable.Read("gamma.csv"),
        row => ReferenceTable.Agree(row["cumulative"], Gamma(row).Cumulative(row["x"]), Math.Max(Tolerance, ToleranceOfExponent * row["shape"])));

    [Theory]
    [InlineData(0.1, 0, 0)]
    [InlineData(500, 0, 0)]
    [InlineData(10, -1, 0)]
    [InlineData(500, 1e-3, 0)]
    [InlineData(1, 1e-300, 1e-300)]
    [InlineData(1, double.Epsilon, double.Epsilon)]
    [InlineData(0.1, 1e4, 1)]
    [InlineData(1, 1e10, 1)]
    [InlineData(500, 1e10, 1)]
    [InlineData(500, double.PositiveInfinity, 1)]
    public void Cumulative_keeps_to_its_bounds(double shape, double x, double cumulative) =>
        ReferenceTable.Agree(cumulative, new GammaDistribution(shape, 1).Cumulative(x), Tolerance);

    [Theory]
    [InlineData(0.001, 0.1)]
    [InlineData(0.1, 1e-40)]
    public void A_quantile_too_small_for_a_number_is_as_good_as_zero(double shape, double share) =>
        Assert.InRange(new GammaDistribution(shape, 1).Quantile(share), 0, 1e-300);

    [Fact]
    public void A_shape_of_one_is_the_exponential_distribution() => Gen.Double[0.01, 0.99].Sample(share =>
        ReferenceTable.Agree(-Math.Log(1 - share) / 20, new GammaDistribution(1, 20).Quantile(share), Tolerance));

    [Fact]
    public void Cumulative_rises() => Gen.Select(Gammas, Gen.Double[0, 3], Gen.Double[1e-9, 1]).Sample((gamma, from, step) =>
        Assert.True(gamma.Cumulative(gamma.Mean * from) <= gamma.Cumulative(gamma.Mean * (from + step)) + 1e-12));

    [Fact]
    public void Quantile_is_the_inverse_of_cumulative() => Gen.Select(Gammas, Gen.Double[1e-6, 1 - 1e-6]).Sample((gamma, share) =>
        ReferenceTable.Agree(share, gamma.Cumulative(gamma.Quantile(share)), Tolerance));

    [Fact]
    public void The_rate_only_scales() => Gen.Select(Gammas, Gen.Double[0.01, 0.99]).Sample((gamma, share) =>
        ReferenceTable.Agree((gamma with { Rate = 1 }).Quantile(share), gamma.Quantile(share) * gamma.Rate, 1e-15));

    [Fact]
    public void The_mean_is_shape_over_rate() => Assert.Equal(0.004, new GammaDistribution(12, 3000).Mean);

    private static GammaDistribution Gamma(ReferenceTable.Row row) => new(row["shape"], row["rate"]);
}
