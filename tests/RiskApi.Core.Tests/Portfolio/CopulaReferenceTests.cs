using RiskApi.Core.Forecast.Distributions;
using RiskApi.Core.Portfolio.Losses;

namespace RiskApi.Core.Tests.Portfolio;

/// <summary>The copula against R's numerical integration.</summary>
public class CopulaReferenceTests
{
    private const int Trials = 40_000;

    [Fact]
    public void Pairs_agree_with_R() => Assert.All(ReferenceTable.Read("copula-pairs.csv"), row =>
        ReferenceTable.Agree(row["both"], EqualCorrelation.Both(Normal.Quantile(row["probability"]), row["correlation"]), 1e-7));

    [Fact]
    public void The_correlation_of_pairs_is_found_again() => Assert.All(ReferenceTable.Read("copula-pairs.csv"), row =>
        Assert.Equal(row["correlation"], EqualCorrelation.Of(row["both"], row["probability"] * row["probability"]), 1e-4));

    [Theory]
    [InlineData(0.1, 0.2)]
    [InlineData(0, 0)]
    [InlineData(0.2, 0.2)]
    public void Pairs_that_do_not_cluster_have_no_correlation(double both, double independent) => Assert.Equal(0, EqualCorrelation.Of(both, independent));

    [Fact]
    public void Simulated_losses_exceed_as_often_as_R_integrates()
    {
        foreach (var portfolio in ReferenceTable.Read("copula-exceedance.csv")
            .GroupBy(row => (Clocks: row.Whole("clocks"), Probability: row["probability"], Correlation: row["correlation"])))
        {
            var clocks = Enumerable.Range(0, portfolio.Key.Clocks)
                .Select(i => ($"c{i}", $"w{i}", new ClockLosses([(portfolio.Key.Probability, 1.0)])))
                .ToArray();
            var losses = LossSimulation.Run([new("p", clocks)], new(portfolio.Key.Correlation, 0), 2026, Trials).Shocked;
            Assert.All(portfolio, row =>
            {
                var exceeded = row["exceeded"];
                Assert.Equal(
                    exceeded, losses.Count(loss => loss > row["stopped"] + 0.5) / (double)Trials, (4 * Math.Sqrt(exceeded * (1 - exceeded) / Trials)) + 1e-4);
            });
        }
    }

    [Fact]
    public void A_line_within_a_provider_is_as_correlated_as_both_shocks_together()
    {
        const double probability = 0.3;
        var clocks = Enumerable.Range(0, 2).Select(i => ($"c{i}", "line", new ClockLosses([(probability, 1.0)]))).ToArray();
        var both = LossSimulation.Run([new("p", clocks)], new(0.35, 0.4), 5, Trials).Shocked.Count(loss => loss > 1.5) / (double)Trials;

        Assert.Equal(EqualCorrelation.Both(Normal.Quantile(probability), 0.75), both, 0.01);
    }

    [Theory]
    [InlineData(-1, 30)]
    [InlineData(0.2, 30)]
    [InlineData(0.3, 10)]
    [InlineData(5, 0)]
    public void Work_with_a_longer_lead_time_falls_due_whenever_work_with_a_shorter_one_does(double latent, double due)
    {
        var losses = new ClockLosses([(Normal.Cumulative(0.2), 20), (Normal.Cumulative(4), 10), (0, 100)]);

        Assert.Equal(due, losses.At(latent));
        Assert.Equal(7, new ClockLosses([(1, 7)]).At(latent));
    }
}
